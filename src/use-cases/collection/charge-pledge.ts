import { makeIntent } from '@/adapters/charging/make-intent';
import { sendAttempt } from '@/adapters/charging/send-attempt';
import { database, type Tx } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { lockPledgeToCharge } from '@/adapters/db/pledge-to-charge';
import { type ChargeStep, resumeAttempt, startAttempt } from '@/adapters/db/start-attempt';
import { automaticAttemptIsDue } from '@/domain/attempt';
import { nextRetryAt } from '@/domain/repair';

/**
 * Charges a collecting pledge without its backer: the first time, at the instants of retry, and with a card that was never tried. Each row is
 * written before its call, so that this may stop anywhere and be run again: it goes on with what it finds, under the same keys. Does nothing
 * when nothing is due, while the campaign is held, and while an attempt waits for its backer. Throws `StripeAway` to be run again.
 */
export async function chargePledge(pledgeId: string): Promise<void> {
  for (;;) {
    const step = await database().$transaction((tx) => nextStep(tx, pledgeId));
    if (!step) return;
    if (step.kind === 'create-intent') {
      if (!(await makeIntent(step))) return;
      continue;
    }
    await sendAttempt(step);
    return;
  }
}

async function nextStep(tx: Tx, pledgeId: string): Promise<ChargeStep | null> {
  const pledge = await lockPledgeToCharge(tx, pledgeId);
  if (pledge.held || pledge.rule.status !== 'COLLECTING') return null;
  const { liveAttempt, rule, now } = pledge;
  if (liveAttempt?.status === 'CREATED' || liveAttempt?.status === 'UNKNOWN') {
    return resumeAttempt(pledge, liveAttempt);
  }
  // An attempt that waits for its backer or bank keeps its turn; a retry that it makes us skip is made up at the next instant.
  const retryAt = rule.repairNeed === 'RETRY' && rule.repairUntil ? nextRetryAt(rule.repairUntil, now) : null;
  if (retryAt) await planDue(tx, 'retry-payment', pledgeId, retryAt);
  if (liveAttempt || !automaticAttemptIsDue(rule, now)) return null;
  return startAttempt(tx, pledge, true);
}
