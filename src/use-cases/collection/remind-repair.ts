import { database } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { lockPledgeToCharge } from '@/adapters/db/pledge-to-charge';
import { tellBacker } from '@/adapters/mail/tell-people';
import { reminderInstants } from '@/domain/repair';

/**
 * Reminds a backer whose payment failed: on days 2 and 4 and 24 hours before the end (collection.md 7). Sends the latest reminder that has come
 * and was not sent, and plans the next. Nothing goes out for a held campaign, and nothing to the backer for what the desk investigates.
 */
export async function remindRepair(pledgeId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const { row, campaign, held, now } = await lockPledgeToCharge(tx, pledgeId);
    const { repairNeed: need, repairUntil: until } = row;
    if (held || row.status !== 'COLLECTING' || !need || !until) return;
    const instants = reminderInstants(until);
    const next = instants.find((instant) => instant > now);
    if (next) await planDue(tx, 'remind-repair', pledgeId, next);
    const come = instants.filter((instant) => instant <= now).length;
    if (come === 0 || need === 'INVESTIGATE' || now >= until) return;
    await tellBacker(tx, row, campaign, {
      kind: 'repair-reminder',
      occurrence: String(come),
      figures: {
        amountCents: row.amountCents,
        need,
        untilAt: until.toISOString(),
        last: come === instants.length,
      },
      at: now,
    });
  });
}
