import type Stripe from 'stripe';
import type { VendorAnswer } from './answer';
import { readStripe } from './call';
import { callOrFind } from './call-or-find';
import { stripe } from './client';

/** Uploads a pack. A second upload of the same pack harms nobody: only the one that is named in the evidence is read. */
export function uploadEvidence(pack: Uint8Array, name: string): Promise<VendorAnswer<Stripe.File>> {
  return readStripe('POST /v1/files', () =>
    stripe().files.create({
      purpose: 'dispute_evidence',
      file: { data: Buffer.from(pack), name, type: 'application/pdf' },
    }),
  );
}

/** Submits the evidence to the bank, which cannot be undone and may cost a fee. */
export function sendEvidence(evidence: {
  readonly disputeId: string;
  readonly chargeId: string;
  readonly pledgeId: string;
  /** Rises only after a known no. */
  readonly number: number;
  readonly explanation: string;
  readonly productDescription: string;
  readonly fileId: string;
  readonly now: Date;
}): Promise<VendorAnswer<Stripe.Dispute>> {
  const { disputeId, chargeId, pledgeId, number, now } = evidence;
  const call = {
    key: `due:${disputeId}:${number}`,
    path: `/v1/disputes/${disputeId}`,
    params: {
      evidence: {
        product_description: evidence.productDescription,
        uncategorized_text: evidence.explanation,
        uncategorized_file: evidence.fileId,
      },
      submit: true,
      metadata: { pledge_id: pledgeId },
    } satisfies Stripe.DisputeUpdateParams,
    now,
  };
  return callOrFind<Stripe.Dispute>(call, () => stripe().disputes.list({ charge: chargeId, limit: 100 }));
}
