/** How a world behaves where Stripe itself varies; changed by `POST /_sandbox/profile`. */
export interface Profile {
  /** Time that a confirmation takes, in milliseconds: mean ± spread, uniform. */
  confirmDelayMs: { mean: number; spread: number };
  /** How long a write waits for another write on the same object before 429 `lock_timeout`. */
  lockWaitMs: number;
  /** `asked`: asynchronous unless `capture_method` is `automatic`, as Stripe does. */
  asyncCapture: 'asked' | 'always' | 'never';
  captureDelaySeconds: number;
  availabilityDays: number;
  feeBasisPoints: number;
  feeFixedCents: number;
  verificationDelaySeconds: number;
  shuffleEvents: boolean;
  /** Delays of the successive redeliveries of a webhook, on the world's clock. */
  webhookRetrySeconds: number[];
  webhookTimeoutMs: number;
  /** Stripe's own pages disagree: a reversal on an account without funds is refused, or makes it negative. */
  reversalOnEmptyAccount: 'refuse' | 'go_negative';
  /** Likewise: a confirmation while a challenge is open starts a new one, or is refused with 400. */
  confirmWhileAuthenticating: 'new_challenge' | 'refuse';
  /** After so many confirmations Stripe cancels the PaymentIntent by itself. */
  confirmLimit: number;
  /** Connect's own cost per payout, posted on the platform as `stripe_fee`; 0 for none. */
  payoutFeeCents: number;
  /** Likewise per account and month in which it is paid out. */
  activeAccountFeeCents: number;
  /** From a charge to what its test card provokes (dispute, warning, review); 0 for at once. */
  disputeDelaySeconds: number;
  /** Days to answer a dispute; not answered, it is lost. */
  disputeResponseDays: number;
  /** From the evidence to the bank's decision, where the evidence says which. */
  disputeReviewSeconds: number;
  disputeFeeCents: number;
  /** Whether the fee comes back with the money of a dispute that was won. */
  disputeFeeReturned: boolean;
  /** Posted as `stripe_fee` when evidence is submitted against a chargeback; 0 for none. */
  counterDisputeFeeCents: number;
}

export const DEFAULT_PROFILE: Profile = {
  confirmDelayMs: { mean: 0, spread: 0 },
  lockWaitMs: 3000,
  asyncCapture: 'asked',
  captureDelaySeconds: 1,
  availabilityDays: 3,
  feeBasisPoints: 150,
  feeFixedCents: 25,
  verificationDelaySeconds: 0,
  shuffleEvents: true,
  webhookRetrySeconds: [60, 3600, 7200],
  webhookTimeoutMs: 10_000,
  reversalOnEmptyAccount: 'refuse',
  confirmWhileAuthenticating: 'new_challenge',
  confirmLimit: 100,
  payoutFeeCents: 0,
  activeAccountFeeCents: 0,
  disputeDelaySeconds: 0,
  disputeResponseDays: 7,
  disputeReviewSeconds: 60,
  disputeFeeCents: 1500,
  disputeFeeReturned: true,
  counterDisputeFeeCents: 0,
};
