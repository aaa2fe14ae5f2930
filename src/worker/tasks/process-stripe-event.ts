import { workOffStripeEvents } from '@/use-cases/payments/work-off-stripe-events';
import { stripeEventHandlers } from '../process-stripe-event';

export const processStripeEventTask = ({ eventId }: { eventId: string }) =>
  workOffStripeEvents(eventId, stripeEventHandlers);
