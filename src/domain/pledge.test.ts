import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, sum } from './money';
import {
  type CampaignForPledging,
  type Choice,
  pledgeLines,
  pledgeReference,
  pledgeTotal,
  whyNotLower,
  whyNotPledge,
} from './pledge';
import type { Reward } from './reward';

const deadlineAt = new Date('2026-12-04T22:59:59Z');
const before = new Date('2026-11-20T12:00:00Z');
const campaign: CampaignForPledging = {
  status: 'LIVE',
  deadlineAt,
  minimumPledgeCents: cents(5_00),
  maximumPledgeCents: cents(5_000_00),
};
const bread: Reward = {
  id: 'bread',
  priceCents: cents(12_00),
  way: 'PICKUP',
  nature: 'PRESALE',
  quantity: null,
  taken: 0,
  closesAt: null,
  postageFranceCents: null,
  postageEuCents: null,
  postageWorldCents: null,
};
const parcel: Reward = {
  ...bread,
  id: 'parcel',
  way: 'POST',
  priceCents: cents(30_00),
  postageFranceCents: cents(6_90),
  postageEuCents: cents(12_00),
};
const choice = (over: Partial<Choice> = {}): Choice => ({
  rewards: [{ reward: bread, quantity: 1 }],
  freeCents: cents(0),
  zone: null,
  ...over,
});

describe('a pledge is refused, with its reason', () => {
  test.each([
    ['a second before the deadline', campaign, choice(), new Date(deadlineAt.getTime() - 1000), null],
    ['at the deadline itself', campaign, choice(), deadlineAt, 'CAMPAIGN_ENDED'],
    [
      'a second after it, whatever the stored status',
      campaign,
      choice(),
      new Date(deadlineAt.getTime() + 1000),
      'CAMPAIGN_ENDED',
    ],
    [
      'before the launch',
      { ...campaign, status: 'SCHEDULED' as const },
      choice(),
      before,
      'CAMPAIGN_NOT_OPEN',
    ],
    [
      'while suspended',
      { ...campaign, status: 'SUSPENDED' as const },
      choice(),
      before,
      'CAMPAIGN_SUSPENDED',
    ],
    ['once it has failed', { ...campaign, status: 'FAILED' as const }, choice(), before, 'CAMPAIGN_ENDED'],
    ['when cancelled', { ...campaign, status: 'CANCELLED' as const }, choice(), before, 'CAMPAIGN_NOT_OPEN'],
    ['with nothing in it', campaign, choice({ rewards: [] }), before, 'PLEDGE_EMPTY'],
    [
      'under the minimum',
      campaign,
      choice({ rewards: [], freeCents: cents(4_99) }),
      before,
      'PLEDGE_BELOW_MINIMUM',
    ],
    [
      'at the minimum, without a reward',
      campaign,
      choice({ rewards: [], freeCents: cents(5_00) }),
      before,
      null,
    ],
    ['at the maximum', campaign, choice({ rewards: [], freeCents: cents(5_000_00) }), before, null],
    [
      'over the maximum',
      campaign,
      choice({ rewards: [], freeCents: cents(5_000_01) }),
      before,
      'PLEDGE_ABOVE_MAXIMUM',
    ],
    [
      'with half a unit',
      campaign,
      choice({ rewards: [{ reward: bread, quantity: 0.5 }] }),
      before,
      'QUANTITY_INVALID',
    ],
    [
      'with no unit',
      campaign,
      choice({ rewards: [{ reward: bread, quantity: 0 }] }),
      before,
      'QUANTITY_INVALID',
    ],
    [
      'when the last unit is gone',
      campaign,
      choice({ rewards: [{ reward: { ...bread, quantity: 3, taken: 3 }, quantity: 1 }] }),
      before,
      'REWARD_SOLD_OUT',
    ],
    [
      'when fewer are left than wanted',
      campaign,
      choice({ rewards: [{ reward: { ...bread, quantity: 3, taken: 2 }, quantity: 2 }] }),
      before,
      'REWARD_SOLD_OUT',
    ],
    [
      'with exactly the last unit',
      campaign,
      choice({ rewards: [{ reward: { ...bread, quantity: 3, taken: 2 }, quantity: 1 }] }),
      before,
      null,
    ],
    [
      'after the reward closed',
      campaign,
      choice({ rewards: [{ reward: { ...bread, closesAt: before }, quantity: 1 }] }),
      before,
      'REWARD_CLOSED',
    ],
    [
      'posted without a zone',
      campaign,
      choice({ rewards: [{ reward: parcel, quantity: 1 }] }),
      before,
      'ZONE_NOT_SERVED',
    ],
    [
      'posted to a zone that is not served',
      campaign,
      choice({ rewards: [{ reward: parcel, quantity: 1 }], zone: 'WORLD' }),
      before,
      'ZONE_NOT_SERVED',
    ],
    [
      'posted to a served zone',
      campaign,
      choice({ rewards: [{ reward: parcel, quantity: 1 }], zone: 'EU' }),
      before,
      null,
    ],
  ])('%s', (_, its, chosen, now, reason) => {
    expect(whyNotPledge(its, chosen, now)).toBe(reason);
  });

  test('units that the pledge itself holds are not in its own way', () => {
    const last = choice({ rewards: [{ reward: { ...bread, quantity: 3, taken: 3 }, quantity: 2 }] });
    expect(whyNotPledge(campaign, last, before, new Map([['bread', 2]]))).toBeNull();
    expect(whyNotPledge(campaign, last, before, new Map([['bread', 1]]))).toBe('REWARD_SOLD_OUT');
  });
});

describe('what a pledge costs', () => {
  test('postage is charged per posted unit, once per line, and counts', () => {
    const chosen = choice({
      rewards: [
        { reward: bread, quantity: 2 },
        { reward: parcel, quantity: 3 },
      ],
      freeCents: cents(1_10),
      zone: 'FRANCE',
    });
    expect(pledgeLines(chosen).map((line) => [line.kind, line.quantity, line.amountCents])).toEqual([
      ['REWARD', 2, 24_00],
      ['REWARD', 3, 90_00],
      ['FREE', 1, 1_10],
      ['POSTAGE', 1, 20_70],
    ]);
    expect(pledgeTotal(chosen)).toBe(135_80);
  });

  test('the lines always sum to the total', () => {
    const quantity = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(
        quantity,
        quantity,
        fc.integer({ min: 0, max: 100_00 }),
        fc.constantFrom('FRANCE' as const, 'EU' as const),
        (a, b, free, zone) => {
          const chosen = choice({
            rewards: [
              { reward: bread, quantity: a },
              { reward: parcel, quantity: b },
            ],
            freeCents: cents(free),
            zone,
          });
          return sum(pledgeLines(chosen).map((line) => line.amountCents)) === pledgeTotal(chosen);
        },
      ),
    );
  });
});

describe('the last 24 hours', () => {
  const funded = {
    deadlineAt,
    goalCents: cents(100_00),
    pledgedCents: cents(110_00),
    presentCents: cents(20_00),
    wantedCents: cents(0),
    hasPresale: false,
    now: new Date(deadlineAt.getTime() - 3_600_000),
  };
  test.each([
    ['cancelling would take a funded campaign under its goal', {}, 'LAST_DAY_RULE'],
    ['lowering would too', { wantedCents: cents(9_99) }, 'LAST_DAY_RULE'],
    ['lowering to exactly the goal is fine', { wantedCents: cents(10_00) }, null],
    ['raising is always possible', { wantedCents: cents(30_00) }, null],
    ['a presale keeps its legal freedom', { hasPresale: true }, null],
    ['a campaign that is not funded loses nothing by it', { pledgedCents: cents(99_00) }, null],
    [
      'a day and a second before, everything is possible',
      { now: new Date(deadlineAt.getTime() - 86_401_000) },
      null,
    ],
    [
      'exactly 24 hours before, the rule begins',
      { now: new Date(deadlineAt.getTime() - 86_400_000) },
      'LAST_DAY_RULE',
    ],
  ])('%s', (_, over, reason) => {
    expect(whyNotLower({ ...funded, ...over })).toBe(reason);
  });
});

test('a reference can be read out on the phone', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) =>
      /^CC-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/.test(pledgeReference(bytes)),
    ),
  );
});
