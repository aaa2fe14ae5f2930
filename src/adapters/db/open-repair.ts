import type { RepairNeed } from '@/domain/pledge-status';
import { nextRetryAt, reminderInstants, repairUntil } from '@/domain/repair';
import { alertDesk, tellBacker } from '../mail/tell-people';
import type { Tx } from './client';
import { cancelDue, planDue } from './due';
import type { KnownPledge } from './pledge-to-charge';

/**
 * Writes that an attempt failed and what it takes now. The first failure opens the window of 7 days and plans everything in it; its mail
 * goes out with this transaction (collection.md 7). `automatic`: the backer was not in front of it and learns of each new need by mail.
 */
export async function openRepair(
  tx: Tx,
  pledge: KnownPledge,
  failure: { readonly need: RepairNeed; readonly automatic: boolean; readonly now: Date },
): Promise<void> {
  const { row, campaign } = pledge;
  const { need, automatic, now } = failure;
  const until = row.repairUntil ?? repairUntil(now);
  const { count } = await tx.pledge.updateMany({
    where: { id: row.id, status: 'COLLECTING' },
    data: { repairNeed: need, repairUntil: until },
  });
  if (count === 0) return;

  if (!row.repairUntil) {
    await planDue(tx, 'end-repair', row.id, until);
    const [first] = reminderInstants(until);
    if (first) await planDue(tx, 'remind-repair', row.id, first);
  }
  const retryAt = need === 'RETRY' ? nextRetryAt(until, now) : null;
  if (retryAt) await planDue(tx, 'retry-payment', row.id, retryAt);
  else await cancelDue(tx, 'retry-payment', row.id);

  if (need === 'INVESTIGATE') {
    await alertDesk(tx, campaign.id, { about: 'PAYMENT_REFUSED', occurrence: row.reference, at: now });
    return;
  }
  if (row.repairUntil && !automatic) return;
  await tellBacker(tx, row, campaign, {
    kind: 'repair-needed',
    // One for each need: a soft decline that becomes a hard one asks for something else.
    occurrence: need,
    figures: { amountCents: row.amountCents, need, untilAt: until.toISOString() },
    at: now,
  });
}
