import { addDays, parisDateOf, parisInstant } from './paris-time';

/** What may differ between our books and Stripe's. */
export type FindingKind =
  | 'TRANSACTION_UNKNOWN'
  | 'AMOUNT_DIFFERS'
  | 'BALANCE_DIFFERS'
  | 'ANSWER_UNKNOWN'
  | 'EVENT_UNPROCESSED'
  | 'ACCOUNT_UNREADABLE';

/** The platform's own account among those compared; the others are named by Stripe (`acct_…`). */
export const PLATFORM = 'platform';

const NIGHT_HOUR = 3;

/** The next time that clocks in Paris show three in the morning. */
export function nextNight(now: Date): Date {
  const today = parisInstant(parisDateOf(now), NIGHT_HOUR);
  return today > now ? today : parisInstant(addDays(parisDateOf(now), 1), NIGHT_HOUR);
}

/** The name of a night's run: the Paris date. */
export function nightOf(now: Date): string {
  const { year, month, day } = parisDateOf(now);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
