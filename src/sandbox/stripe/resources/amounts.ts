import { invalid } from '../transport/api-error.ts';
import { text } from '../transport/param-table.ts';

/** Euros are what the platform works in; Stripe's command line makes its test payments in dollars. */
const CURRENCIES = ['eur', 'usd'];

export const currency = text({ oneOf: CURRENCIES });

/** Stripe's bounds of a card payment: fifty cents, and eight digits. */
export function refuseBadAmount(amount: number, currency: string): void {
  if (!CURRENCIES.includes(currency.toLowerCase())) {
    throw invalid(
      `Invalid currency: ${currency}. Stripe currently supports these currencies: ${CURRENCIES.join(', ')}`,
      undefined,
      'currency',
    );
  }
  if (amount < 1)
    throw invalid('This value must be greater than or equal to 1.', 'parameter_invalid_integer', 'amount');
  if (amount < 50) throw invalid('Amount must be at least €0.50 eur', 'amount_too_small', 'amount');
  if (amount > 99_999_999) {
    throw invalid('Amount must be no more than €999,999.99', 'amount_too_large', 'amount');
  }
}
