import { asksForEvidence, type DisputeStatus } from './dispute';
import type { RefusalCode } from './refusal';

/** Stripe takes 150 000 characters in all; a bank reads fewer. */
export const LONGEST_ANSWER = 20_000;

interface AnswerableDispute {
  readonly status: DisputeStatus;
  readonly submitted: boolean;
  readonly dueAt: Date | null;
}

/** Why the answer to a bank can no longer be written, or null. */
export function whyNotAnswer(dispute: AnswerableDispute, now: Date): RefusalCode | null {
  if (dispute.submitted) return 'ALREADY_DONE';
  if (!asksForEvidence(dispute.status)) return 'WRONG_STATUS';
  return dispute.dueAt && dispute.dueAt <= now ? 'EVIDENCE_TOO_LATE' : null;
}

/** Why it cannot be submitted as it stands, or null. The same for the button and the request. */
export function whyNotSubmit(
  dispute: AnswerableDispute & { readonly explanation: string },
  now: Date,
): RefusalCode | null {
  return whyNotAnswer(dispute, now) ?? (dispute.explanation.trim() === '' ? 'EXPLANATION_MISSING' : null);
}
