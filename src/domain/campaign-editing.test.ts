import { describe, expect, it } from 'vitest';
import {
  type EditPart,
  editRights,
  type RewardTerms,
  whyNotChangeReward,
  whyNotEdit,
} from './campaign-editing';
import { CAMPAIGN_STATUSES, type CampaignStatus } from './campaign-status';

const now = new Date('2027-03-10T12:00:00Z');
const later = new Date('2027-04-10T21:59:59Z');
const parts: EditPart[] = ['TEXTS', 'STORY', 'COVER', 'MONEY', 'REWARDS'];
const inWords = (status: CampaignStatus, deadlineAt: Date | null) =>
  parts.map((part) => editRights({ status, deadlineAt }, now)[part]).join(' ');

describe('what a business may still change', () => {
  const table: Record<CampaignStatus, string> = {
    DRAFT: 'FREE FREE FREE FREE FREE',
    CHANGES_REQUESTED: 'FREE FREE FREE FREE FREE',
    SUBMITTED: 'NONE NONE NONE NONE NONE',
    REJECTED: 'NONE NONE NONE NONE NONE',
    APPROVED: 'FREE FREE FREE REVIEW REVIEW',
    SCHEDULED: 'FREE FREE FREE REVIEW REVIEW',
    LIVE: 'NONE FREE FREE NONE FREE',
    SUSPENDED: 'NONE NONE NONE NONE NONE',
    COLLECTING: 'NONE NONE NONE NONE NONE',
    FUNDED: 'NONE NONE NONE NONE NONE',
    FAILED: 'NONE NONE NONE NONE NONE',
    CANCELLED: 'NONE NONE NONE NONE NONE',
  };
  it.each(CAMPAIGN_STATUSES)('of a campaign that is %s (texts, story, cover, money, rewards)', (status) => {
    expect(inWords(status, later)).toBe(table[status]);
  });

  it('is nothing from the deadline on, whatever the stored status', () => {
    expect(inWords('LIVE', now)).toBe('NONE NONE NONE NONE NONE');
    expect(whyNotEdit({ status: 'LIVE', deadlineAt: now }, 'STORY', now)).toBe('CAMPAIGN_NOT_EDITABLE');
  });
});

describe('a reward', () => {
  const jar: RewardTerms = {
    title: 'Pot de safran',
    description: '',
    priceCents: 2500,
    way: 'PICKUP',
    nature: 'PRESALE',
    vatBasisPoints: 550,
    deliveryMonth: '2027-06',
    pickupAddress: 'Place du Marché',
    pickupHours: '',
    postageFranceCents: null,
    postageEuCents: null,
    postageWorldCents: null,
    quantity: 20,
  };
  it('that nobody chose may change altogether', () => {
    expect(whyNotChangeReward(jar, { ...jar, priceCents: 100, quantity: null }, false)).toBeNull();
  });
  it.each([
    [null, {}],
    [null, { quantity: 21 }],
    ['REWARD_HAS_BACKERS', { quantity: 19 }],
    ['REWARD_HAS_BACKERS', { quantity: null }],
    ['REWARD_HAS_BACKERS', { priceCents: 2600 }],
    ['REWARD_HAS_BACKERS', { deliveryMonth: '2027-07' }],
    ['REWARD_HAS_BACKERS', { description: 'Dix grammes' }],
  ] as const)('that somebody chose answers %s to %j', (answer, change) => {
    expect(whyNotChangeReward(jar, { ...jar, ...change }, true)).toBe(answer);
  });
});
