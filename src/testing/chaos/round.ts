import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { addMinutes } from '@/domain/paris-time';
import type { Actor } from '@/domain/permission';
import { anOpenCampaign, aReward, endsIn } from '../open-campaign';
import type { Furniture } from './furnish';
import type { CampaignWish } from './plan/plan-round';
import type { ActArgs, ActName } from './stack/acts';
import type { Place } from './stack/place';
import { sure } from './stack/sure';
import type { Pressed } from './stack/web';

export interface Visitor {
  readonly email: string;
  /** The draft that she filled in; pressing again uses it again. */
  draftId: string;
}

export interface PlayedCampaign {
  readonly id: string;
  readonly businessId: string;
  /** Her account at Stripe. */
  readonly account: string;
  readonly rewardId: string;
}

/** One round while it is played: what was made so far, and what went wrong that must not. */
export interface Round {
  readonly place: Place;
  readonly desk: Actor;
  readonly ownTransactions: ReadonlySet<string>;
  readonly startedAt: Date;
  readonly campaigns: readonly PlayedCampaign[];
  readonly visitors: Map<number, Visitor>;
  /** Pages that answered 500. */
  readonly failures: string[];
}

export const DAYS_OF_A_CAMPAIGN = 10;
const MINUTES_OF_A_DAY = 24 * 60;
export const DEADLINE_MINUTE = DAYS_OF_A_CAMPAIGN * MINUTES_OF_A_DAY;

export async function beginRound(
  place: Place,
  { businesses, desk, ownTransactions }: Furniture,
  wishes: readonly CampaignWish[],
): Promise<Round> {
  const startedAt = await readBusinessNow(database());
  const campaigns: PlayedCampaign[] = [];
  for (const { business, goalCents, stock } of wishes) {
    const { id: businessId, account } = businesses[business]!;
    const { id } = await anOpenCampaign({ businessId, goalCents });
    const reward = await aReward(id, { quantity: stock, priceCents: 20_00 });
    campaigns.push({ id, businessId, account, rewardId: reward.id });
    await endsIn(id, addMinutes(startedAt, DEADLINE_MINUTE).getTime() - Date.now());
  }
  return { place, desk, ownTransactions, startedAt, campaigns, visitors: new Map(), failures: [] };
}

/** Presses a button on one of the two web processes, twice if the first was killed, and notes what no page may answer. */
export async function press<N extends ActName>(
  { place, failures }: Round,
  tab: number,
  name: N,
  args: ActArgs<N>,
): Promise<Pressed<N>> {
  const answer = await place.webs[tab % 2]!.insist(name, args);
  if (answer.kind === 'failed') failures.push(answer.message);
  return answer;
}

/** The newest pledge of a visitor, which she may have although her page never answered. */
export async function pledgeOfVisitor({ place, visitors }: Round, visitor: number) {
  const email = visitors.get(visitor)?.email;
  if (!email) return null;
  return sure(place, () => database().pledge.findFirst({ where: { email }, orderBy: { openedAt: 'desc' } }));
}
