/** SOFT: the same card may work later. HARD: never again on this card. AUTHENTICATE: its bank wants the backer present. */
export type DeclineSort = 'SOFT' | 'HARD' | 'AUTHENTICATE';

const NEEDS_BACKER = new Set(['authentication_required', 'payment_intent_authentication_failure']);

/** payments.md 1.5. Retrying these on the same card is useless or forbidden by the networks. */
const HARD_CODES = new Set([
  'lost_card',
  'stolen_card',
  'pickup_card',
  'fraudulent',
  'merchant_blacklist',
  'expired_card',
  'invalid_account',
  'incorrect_number',
  'card_not_supported',
  'currency_not_supported',
  'restricted_card',
  'revocation_of_authorization',
  'revocation_of_all_authorizations',
  'stop_payment_order',
  'do_not_try_again',
  'transaction_not_allowed',
  'invalid_amount',
  'not_permitted',
  'security_violation',
  'service_not_allowed',
  'testmode_decline',
]);

const HARD_ADVICE = new Set(['do_not_try_again', 'confirm_card_data']);

/** Takes the codes of `last_payment_error`; Stripe puts `authentication_required` in either. Unknown codes are soft. */
export function sortDecline(error: {
  readonly code: string | null;
  readonly declineCode: string | null;
  readonly adviceCode: string | null;
}): DeclineSort {
  const codes = [error.code, error.declineCode];
  if (codes.some((code) => code !== null && NEEDS_BACKER.has(code))) return 'AUTHENTICATE';
  if (error.adviceCode !== null && HARD_ADVICE.has(error.adviceCode)) return 'HARD';
  return codes.some((code) => code !== null && HARD_CODES.has(code)) ? 'HARD' : 'SOFT';
}
