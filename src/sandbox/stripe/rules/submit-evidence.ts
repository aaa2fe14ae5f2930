import type Stripe from 'stripe';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { askEnd } from './dispute.ts';
import { post } from './ledger.ts';

/** Evidence texts by which Stripe's test mode decides; any other text leaves the decision to the control API. */
const VERDICTS: Record<string, { chargeback: string; inquiry: string }> = {
  winning_evidence: { chargeback: 'won', inquiry: 'warning_closed' },
  losing_evidence: { chargeback: 'lost', inquiry: 'escalated' },
  escalate_inquiry_evidence: { chargeback: 'lost', inquiry: 'escalated' },
};

const AFTER: Record<string, Stripe.Dispute.Status> = {
  needs_response: 'under_review',
  warning_needs_response: 'warning_under_review',
  appeal_needs_response: 'appeal_under_review',
};

/** Sends the staged evidence to the bank, which may ask a fee for it, and decides after a while. */
export function submitEvidence(world: World, dispute: EntryOf<'dispute'>): EntryOf<'dispute'> {
  const { evidence, evidence_details, status } = dispute.object;
  const submitted = world.collections.dispute.change(dispute.id, {
    status: AFTER[status] ?? status,
    evidence_details: {
      ...evidence_details,
      has_evidence: true,
      submission_count: evidence_details.submission_count + 1,
      submission_method: 'manual',
    },
  });
  const inquiry = status === 'warning_needs_response';
  if (!inquiry) {
    world.schedule.drop(`dispute:${dispute.id}`);
    chargeCounterFee(world, dispute);
  }
  const verdict = VERDICTS[evidence.uncategorized_text ?? ''];
  if (verdict) {
    const at = world.now() + world.profile.disputeReviewSeconds;
    askEnd(world, dispute.id, at, verdict[inquiry ? 'inquiry' : 'chargeback']);
  }
  return submitted;
}

function chargeCounterFee(world: World, dispute: EntryOf<'dispute'>): void {
  const { counterDisputeFeeCents } = world.profile;
  if (counterDisputeFeeCents === 0) return;
  post(world, dispute.account, {
    type: 'stripe_fee',
    amount: -counterDisputeFeeCents,
    source: dispute.id,
    description: `Dispute countered fee (${dispute.id})`,
  });
}
