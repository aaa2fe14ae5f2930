import { recordEvent } from '@/adapters/jobs/record-event';
import type { StripeNotice } from '@/adapters/stripe/event-types';

/** A webhook brought an event: it is written down and worked off later. An event that is known already changes nothing. */
export function recordStripeEvent(notice: StripeNotice): Promise<'recorded' | 'known'> {
  return recordEvent(notice);
}
