import { lookAtIntent } from '@/adapters/charging/look-at-intent';
import { database } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { lockPledgeToCharge } from '@/adapters/db/pledge-to-charge';
import { addHours } from '@/domain/paris-time';

const NEXT_LOOK_HOURS = 6;

/**
 * Looks at a payment that waited for its backer or bank an hour ago, in case no news of it came. One that the bank still works on is looked at
 * again; an abandoned challenge is left to the end of the repair window.
 */
export async function checkChallenge(pledgeId: string): Promise<void> {
  await lookAtIntent(pledgeId);
  await database().$transaction(async (tx) => {
    const { liveAttempt, now } = await lockPledgeToCharge(tx, pledgeId);
    if (liveAttempt?.status !== 'PROCESSING') return;
    await planDue(tx, 'check-challenge', pledgeId, addHours(now, NEXT_LOOK_HOURS));
  });
}
