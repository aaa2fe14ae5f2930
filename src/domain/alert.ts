/** What the desk must look at: closed, so that each has its sentence in every language (messages `mail.desk-alert.reasons`). */
export const ALERTS = [
  'PAYMENT_REFUSED',
  'PAYMENT_AFTER_DROP',
  'STRIPE_FORBIDS_COLLECTION',
  'PLATFORM_PAYOUTS_AUTOMATIC',
  'TRANSFER_REFUSED',
  'PAYOUT_REFUSED',
  'PAYOUT_FAILED',
  'BANK_ACCOUNT_MISSING',
  'REFUND_FAILED',
  'REVERSAL_REFUSED',
  'STRIPE_KEY_CONFLICT',
  'EVIDENCE_REFUSED',
] as const;
export type Alert = (typeof ALERTS)[number];

/** Alerts after which no money of the campaign moves until an admin releases it; the word kept as the reason of the hold. */
export type HoldingAlert = Extract<Alert, 'STRIPE_FORBIDS_COLLECTION' | 'PLATFORM_PAYOUTS_AUTOMATIC'>;
