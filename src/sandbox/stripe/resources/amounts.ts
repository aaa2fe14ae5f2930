import { invalid } from '../transport/api-error.ts';

/** Stripe's bounds of a card payment: fifty cents, and eight digits. */
export function refuseBadAmount(amount: number, currency: string): void {
  if (currency.toLowerCase() !== 'eur') throw invalid(`Invalid currency: ${currency}`, undefined, 'currency');
  if (amount < 1)
    throw invalid('This value must be greater than or equal to 1.', 'parameter_invalid_integer', 'amount');
  if (amount < 50) throw invalid('Amount must be at least €0.50 eur', 'amount_too_small', 'amount');
  if (amount > 99_999_999) {
    throw invalid('Amount must be no more than €999,999.99', 'amount_too_large', 'amount');
  }
}
