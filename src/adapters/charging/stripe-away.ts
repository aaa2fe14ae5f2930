import { Refusal } from '@/domain/refusal';

/** Stripe cannot be asked now, or its answer is not known: a job is run again, a person is asked to wait. */
export class StripeAway extends Refusal {
  constructor(about: string) {
    super('PAYMENT_SERVICE_AWAY');
    this.message = `no answer from Stripe: ${about}`;
  }
}
