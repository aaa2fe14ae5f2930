import type { ErrorBody } from '../transport/api-error.ts';

interface Decline {
  code: string;
  message: string;
  advice?: string;
}

const DECLINES: Record<string, Decline> = {
  generic_decline: { code: 'card_declined', message: 'Your card was declined.', advice: 'try_again_later' },
  insufficient_funds: {
    code: 'card_declined',
    message: 'Your card has insufficient funds.',
    advice: 'try_again_later',
  },
  lost_card: { code: 'card_declined', message: 'Your card was declined.', advice: 'do_not_try_again' },
  stolen_card: { code: 'card_declined', message: 'Your card was declined.', advice: 'do_not_try_again' },
  fraudulent: { code: 'card_declined', message: 'Your card was declined.', advice: 'do_not_try_again' },
  card_velocity_exceeded: {
    code: 'card_declined',
    message:
      'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
    advice: 'try_again_later',
  },
  do_not_honor: { code: 'card_declined', message: 'Your card was declined.', advice: 'try_again_later' },
  expired_card: { code: 'expired_card', message: 'Your card has expired.', advice: 'do_not_try_again' },
  incorrect_cvc: {
    code: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
    advice: 'confirm_card_data',
  },
  incorrect_number: { code: 'incorrect_number', message: 'Your card number is incorrect.' },
  processing_error: {
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
    advice: 'try_again_later',
  },
  authentication_required: {
    code: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
};

export interface Refusal {
  code: string;
  declineCode: string;
  message: string;
  adviceCode: string | null;
}

/** What Stripe says for a decline code; a code without an own entry reads as a plain decline with that code. */
export function refusalOf(declineCode: string): Refusal {
  const decline = DECLINES[declineCode] ?? { code: 'card_declined', message: 'Your card was declined.' };
  return {
    code: decline.code,
    declineCode,
    message: decline.message,
    adviceCode: 'advice' in decline ? (decline.advice ?? null) : null,
  };
}

export function cardError(refusal: Refusal): ErrorBody {
  return {
    type: 'card_error',
    code: refusal.code,
    decline_code: refusal.declineCode,
    message: refusal.message,
    ...(refusal.adviceCode ? { advice_code: refusal.adviceCode } : {}),
    ...(refusal.code === 'incorrect_number' ? { param: 'number' } : {}),
    ...(refusal.code === 'incorrect_cvc' ? { param: 'cvc' } : {}),
    ...(refusal.code === 'expired_card' ? { param: 'exp_month' } : {}),
  };
}
