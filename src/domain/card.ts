import { addElapsedDays, cardExpiresAt } from './paris-time';
import { REPAIR_DAYS } from './repair';

/** Whether a saved card will have expired before the last retry of this campaign; people are told when they save it. */
export function expiresTooSoon(
  card: { readonly year: number; readonly month: number },
  deadlineAt: Date,
): boolean {
  return cardExpiresAt(card.year, card.month) < addElapsedDays(deadlineAt, REPAIR_DAYS);
}
