import { database } from '@/adapters/db/client';
import { type KnownPledge, readPledgeToCharge } from '@/adapters/db/pledge-to-charge';
import { whyNotPayNow } from '@/domain/attempt';
import { type Actor, can } from '@/domain/permission';
import { nextRetryAt, repairIsOpen } from '@/domain/repair';
import type { RepairView } from './repair.view';

/** What a backer sees of her payment after the deadline; null when the pledge is not hers, or nothing is or was collected on it. */
export async function readRepair(actor: Actor, pledgeId: string): Promise<RepairView | null> {
  const db = database();
  const owner = await db.pledge.findUnique({ where: { id: pledgeId }, select: { userId: true } });
  if (!owner || !can(actor, 'read-pledge', { pledgeId, pledgeUserId: owner.userId })) return null;
  const pledge = await readPledgeToCharge(db, pledgeId);
  const { row, campaign, rule, now } = pledge;
  const state = stateOf(pledge);
  if (!state) return null;
  const until = rule.status === 'COLLECTING' ? row.repairUntil : null;
  const open = state === 'to-repair' || state === 'waiting';
  return {
    pledgeId,
    reference: row.reference,
    campaignTitle: campaign.title,
    campaignSlug: campaign.slug,
    businessName: campaign.business.name,
    amountCents: row.amountCents,
    state,
    need: rule.repairNeed,
    untilAt: until?.toISOString() ?? null,
    nextRetryAt: (rule.repairNeed === 'RETRY' && until && nextRetryAt(until, now)?.toISOString()) || null,
    card: row.cardBrand && row.cardLast4 ? { brand: row.cardBrand, last4: row.cardLast4 } : null,
    canPay: open && !pledge.held && whyNotPayNow(rule, now) === null,
    canUseOtherCard: open && !pledge.held && repairIsOpen(row.repairUntil, now),
  };
}

function stateOf({ rule, liveAttempt }: KnownPledge): RepairView['state'] | null {
  if (rule.status === 'COLLECTED') return 'collected';
  if (rule.status === 'DROPPED') return 'dropped';
  if (rule.status !== 'COLLECTING' || rule.givenUp) return null;
  // A challenge waits for the backer herself: she may always go to it.
  if (liveAttempt && rule.repairUntil)
    return liveAttempt.status === 'REQUIRES_ACTION' ? 'to-repair' : 'waiting';
  return rule.repairNeed ? 'to-repair' : 'collecting';
}
