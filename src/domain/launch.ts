import { addDays, parisDateOf, parisInstant } from './paris-time';
import type { RefusalCode } from './refusal';
import { LONGEST_WAIT_DAYS } from './terms';

/** Why this instant cannot be planned for the launch. */
export function whyNotLaunchAt(launchAt: Date, now: Date): RefusalCode | null {
  if (launchAt < now) return 'LAUNCH_IN_THE_PAST';
  return launchAt > parisInstant(addDays(parisDateOf(now), LONGEST_WAIT_DAYS), 23, 59, 59)
    ? 'LAUNCH_TOO_FAR'
    : null;
}

/** What must hold at the launch instant itself; otherwise the campaign goes back to APPROVED and people are told. */
export function whyNotLive(
  business: { readonly transfersActive: boolean; readonly cardPaymentsActive: boolean },
  merchantOfRecord: 'PLATFORM' | 'BUSINESS',
): RefusalCode | null {
  const ready = business.transfersActive && (merchantOfRecord === 'PLATFORM' || business.cardPaymentsActive);
  return ready ? null : 'STRIPE_NOT_READY';
}
