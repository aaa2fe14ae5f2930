import { businessNow } from '@/adapters/clock';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { forPledging, readChoice } from '@/adapters/db/choice';
import { database } from '@/adapters/db/client';
import { loadOwnPledge, loweringOf } from '@/adapters/db/own-pledge';
import { choiceFaults } from '@/domain/choice-faults';
import type { Cents } from '@/domain/money';
import { type Actor, can } from '@/domain/permission';
import { pledgeTotal, unitsByReward, whyNotLower } from '@/domain/pledge';
import { whyNotChangeContent } from '@/domain/pledge-change';
import { addressFaults, type DeliveryAddress } from '@/domain/pledge-draft';
import { type FieldRefusal, Refusal, refuseIf } from '@/domain/refusal';
import type { PostageZone } from '@/domain/reward';
import { lineViews } from './pledge-draft';
import type { PledgeLineView } from './pledge-draft.view';

export interface WantedContent {
  readonly rewards: readonly { readonly rewardId: string; readonly quantity: number }[];
  readonly freeCents: Cents;
  readonly zone: PostageZone | null;
  readonly address: DeliveryAddress | null;
}

export interface PricedContent {
  /** What to replace the contribution with: no address where nothing is posted. */
  readonly content: WantedContent;
  readonly lines: PledgeLineView[];
  readonly totalCents: Cents;
}

/** What a contribution would become, by the same rules that replacing it asks. Refuses with the fields at fault. */
export async function priceContribution(
  actor: Actor,
  pledgeId: string,
  wanted: WantedContent,
): Promise<PricedContent> {
  const db = database();
  const own = await loadOwnPledge(db, pledgeId);
  if (!can(actor, 'change-pledge', { pledgeId, pledgeUserId: own.userId })) throw new Refusal('NOT_FOUND');
  refuseIf(whyNotChangeContent(own.inCampaign));
  const now = await businessNow();
  const read = await readChoice(db, own.campaignId, wanted);
  const isPosted = read.rewards.some(({ reward }) => reward.way === 'POST');
  const choice = { ...read, zone: isPosted ? wanted.zone : null };
  const held = unitsByReward(own.lines);
  const faults = [
    ...(isPosted ? addressFaults(wanted.address).filter(isNotOfCountry) : []),
    ...choiceFaults(forPledging(own.campaign), choice, now, held).map(beside),
  ];
  const [first] = faults;
  if (first) throw new Refusal(faults.length > 1 ? 'FORM_INCOMPLETE' : first.code, faults);

  const { pledgedCents } = await readCampaignTotal(db, own.campaignId);
  const wantedCents = pledgeTotal(choice);
  refuseIf(whyNotLower(loweringOf(own, { wantedCents, pledgedCents, now })));
  const titles = await readTitles(choice.rewards.map(({ reward }) => reward.id));
  return {
    content: { ...wanted, zone: choice.zone, address: isPosted ? wanted.address : null },
    lines: lineViews(choice, titles),
    totalCents: wantedCents,
  };
}

/** Without a country there is no zone, which is said of the country already. */
const isNotOfCountry = ({ field }: FieldRefusal): boolean => field !== 'country';

/** The form asks for a country, not for a zone. */
const beside = ({ field, code }: FieldRefusal): FieldRefusal => ({
  field: code === 'ZONE_NOT_SERVED' ? 'country' : field,
  code,
});

async function readTitles(ids: readonly string[]): Promise<Map<string, string>> {
  const rewards = await database().reward.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true },
  });
  return new Map(rewards.map(({ id, title }) => [id, title]));
}
