/**
 * When a card asks for 3-D Secure. `never`; `on_session` (already set up elsewhere: only when its holder is there);
 * `until_set_up` (and always on-session, but off-session passes once it was set up for the same merchant); `always`.
 */
export type Challenge = 'never' | 'on_session' | 'until_set_up' | 'always';

export interface TestCard {
  brand: string;
  country: string;
  challenge: Challenge;
  /** Decline that prevents saving it. */
  onSave?: string;
  /** Decline of every charge. */
  onCharge?: string;
  availableAtOnce?: true;
  /** What becomes of a refund to it, a day later. */
  refunds?: 'succeed_later' | 'fail_later';
  /** Contested by its holder once charged; fraud is not after 3-D Secure. */
  disputed?: { reason: string; inquiry?: true; times?: number };
  /** Its issuer sends an early fraud warning. */
  warned?: true;
  /** Radar lets no payment of it reach the network. */
  blocked?: true;
  /** Radar asks for a review. */
  reviewed?: true;
  /** Shown on the hosted page as a card that can be clicked. */
  label?: { fr: string; en: string };
}

const ok = { brand: 'visa', country: 'FR', challenge: 'never' } as const;

/** Stripe's documented test numbers. Any other number that satisfies Luhn is refused as `incorrect_number`. */
export const TEST_CARDS: Readonly<Record<string, TestCard>> = {
  '4242424242424242': {
    ...ok,
    country: 'US',
    label: { fr: 'Accepte le paiement', en: 'Accepts the payment' },
  },
  '4000002500000003': { ...ok, label: { fr: 'Carte française, accepte', en: 'French card, accepts' } },
  '5555555555554444': { ...ok, brand: 'mastercard', country: 'US' },
  '378282246310005': { ...ok, brand: 'amex', country: 'US' },
  '4000002500003155': {
    ...ok,
    challenge: 'until_set_up',
    label: { fr: 'Demande 3-D Secure à l’enregistrement', en: 'Asks for 3-D Secure when saved' },
  },
  '4000002760003184': {
    ...ok,
    country: 'DE',
    challenge: 'always',
    label: { fr: 'Demande 3-D Secure à chaque paiement', en: 'Asks for 3-D Secure at every payment' },
  },
  '4000003800000446': { ...ok, challenge: 'on_session' },
  '4000008260003178': {
    ...ok,
    challenge: 'until_set_up',
    onCharge: 'insufficient_funds',
    label: { fr: 'S’enregistre, puis provision insuffisante', en: 'Saves, then insufficient funds' },
  },
  '4000000000003220': { ...ok, challenge: 'always' },
  '4000008400001629': { ...ok, challenge: 'until_set_up', onCharge: 'generic_decline' },
  '4000008400001280': { ...ok, onSave: 'generic_decline', onCharge: 'generic_decline' },
  '4000000000003055': ok,
  '4000000000003097': ok,
  '4000000000000341': {
    ...ok,
    onCharge: 'generic_decline',
    label: { fr: 'S’enregistre, puis refusée au paiement', en: 'Saves, then is declined when charged' },
  },
  '4000000000000002': {
    ...ok,
    onSave: 'generic_decline',
    label: { fr: 'Refusée dès l’enregistrement', en: 'Declined when saved' },
  },
  '4000000000009995': { ...ok, onSave: 'insufficient_funds' },
  '4000000000009987': { ...ok, onSave: 'lost_card' },
  '4000000000009979': { ...ok, onSave: 'stolen_card' },
  '4000000000000069': { ...ok, onSave: 'expired_card' },
  '4000000000000127': { ...ok, onSave: 'incorrect_cvc' },
  '4000000000000119': { ...ok, onSave: 'processing_error' },
  '4000000000006975': { ...ok, onSave: 'card_velocity_exceeded' },
  '4000000000000077': { ...ok, availableAtOnce: true },
  '4100000000000019': { ...ok, onCharge: 'fraudulent', blocked: true },
  '4000000000007726': { ...ok, refunds: 'succeed_later' },
  '4000000000005126': { ...ok, refunds: 'fail_later' },
  '4000000000000259': { ...ok, disputed: { reason: 'fraudulent' } },
  '4000000000002685': { ...ok, disputed: { reason: 'product_not_received' } },
  '4000000000001976': { ...ok, disputed: { reason: 'fraudulent', inquiry: true } },
  '4000000000005423': { ...ok, warned: true },
  '4000000404000079': { ...ok, disputed: { reason: 'fraudulent', times: 2 } },
  '4000000000009235': { ...ok, reviewed: true },
};

/** Stripe's ready-made payment methods of test mode. */
export const TEST_TOKENS: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_fr: '4000002500000003',
  pm_card_mastercard: '5555555555554444',
  pm_card_amex: '378282246310005',
  pm_card_bypassPending: '4000000000000077',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_authenticationRequiredSetupForOffSession: '4000003800000446',
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: '4000008260003178',
  pm_card_threeDSecureRequired: '4000000000003220',
  pm_card_threeDSecureOptional: '4000000000003055',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedLostCard: '4000000000009987',
  pm_card_visa_chargeDeclinedStolenCard: '4000000000009979',
  pm_card_visa_chargeDeclinedVelocityLimitExceeded: '4000000000006975',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
  pm_card_radarBlock: '4100000000000019',
  pm_card_riskLevelElevated: '4000000000009235',
  pm_card_createDispute: '4000000000000259',
  pm_card_createDisputeProductNotReceived: '4000000000002685',
  pm_card_createDisputeInquiry: '4000000000001976',
  pm_card_createIssuerFraudRecord: '4000000000005423',
  pm_card_createMultipleDisputes: '4000000404000079',
  pm_card_pendingRefund: '4000000000007726',
  pm_card_refundFail: '4000000000005126',
};

export function cardOf(number: string): TestCard {
  return TEST_CARDS[number] ?? { ...ok, onSave: 'incorrect_number', onCharge: 'incorrect_number' };
}

/** Why its bank refuses a charge: one that cannot be saved cannot be charged either. */
export function declineOfCharge(number: string): string | undefined {
  const { onCharge, onSave } = cardOf(number);
  return onCharge ?? onSave;
}

export function passesLuhn(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false;
  let sum = 0;
  for (let i = 0; i < number.length; i += 1) {
    const digit = Number(number[number.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
