import type { CampaignStatus } from './campaign-status';
import { addDays, type ParisDate, parisDateOf, parisInstant, parseMonth } from './paris-time';
import type { PledgeStatus } from './pledge-status';
import type { RefusalCode } from './refusal';
import type { DeliveryWay } from './reward';

/** Days to withdraw from a contract made at a distance (code de la consommation, L221-18), counted from the receipt of goods. */
const WITHDRAWAL_DAYS = 14;

export interface Sale {
  readonly way: DeliveryWay;
  /** Announced month, "2026-12". */
  readonly deliveryMonth: string;
}

export interface WithdrawalCase {
  readonly pledgeStatus: PledgeStatus;
  readonly campaignStatus: CampaignStatus;
  readonly deadlineAt: Date;
  /** Withdrawn before, or its campaign was stopped: it is being given back. */
  readonly givenUp: boolean;
  /** The presale lines. Gifts and symbolic rewards are no sales: the freedom to cancel until the deadline covers them. */
  readonly sales: readonly Sale[];
}

/**
 * Until when a paid contribution can be withdrawn from; null: it holds nothing that the law lets one withdraw from. Goods: 14 days from the end
 * of the announced month, the latest of all, since the day of receipt is not known here. Downloads: 14 days from the deadline, when
 * the sale became certain; nothing ends earlier than that. A dated event is excepted (L221-28, 12°).
 */
export function withdrawalEndsAt(sales: readonly Sale[], deadlineAt: Date): Date | null {
  const ends = sales.flatMap((sale) => endOf(sale, deadlineAt) ?? []);
  return ends.reduce<Date | null>((latest, end) => (latest && latest > end ? latest : end), null);
}

function endOf({ way, deliveryMonth }: Sale, deadlineAt: Date): Date | null {
  if (way === 'EVENT') return null;
  const month = way === 'DIGITAL' ? null : parseMonth(deliveryMonth);
  const delivered = month ? addDays(firstOfNext(month), -1) : parisDateOf(deadlineAt);
  const endsAt = (from: ParisDate) => parisInstant(addDays(from, WITHDRAWAL_DAYS), 23, 59, 59);
  const [announced, soonest] = [endsAt(delivered), endsAt(parisDateOf(deadlineAt))];
  return announced > soonest ? announced : soonest;
}

const firstOfNext = ({ year, month }: ParisDate): ParisDate =>
  month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };

/**
 * Why the legal right to withdraw cannot be used now, or null. The 24-hour rule never stands against it (mechanics §8). The same for the page
 * and the request.
 */
export function whyNotWithdraw(it: WithdrawalCase, now: Date): RefusalCode | null {
  if (it.givenUp) return 'ALREADY_DONE';
  if (!['CONFIRMED', 'COLLECTING', 'COLLECTED'].includes(it.pledgeStatus)) return 'PLEDGE_NOT_CHANGEABLE';
  if (it.sales.length === 0) return 'NOT_A_SALE';
  if (it.pledgeStatus === 'CONFIRMED') return null;
  const endsAt = withdrawalEndsAt(it.sales, it.deadlineAt);
  if (!endsAt) return 'NOT_A_SALE';
  return now <= endsAt ? null : 'WITHDRAWAL_OVER';
}
