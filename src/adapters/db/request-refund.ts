import { refundAskedEntry } from '@/domain/ledger';
import { cents } from '@/domain/money';
import { enqueue } from '../jobs/enqueue';
import { alertDesk } from '../mail/tell-people';
import type { Tx } from './client';
import type { KnownPledge } from './pledge-to-charge';
import { postEntry } from './post-entry';

/**
 * Gives back a payment that succeeded after its pledge had ended (collection.md 7): the refund's row, what is owed to the backer, the job
 * that asks Stripe, and a word to the desk. Once per pledge.
 */
export async function requestRefundAfterDrop(
  tx: Tx,
  pledge: KnownPledge,
  chargeId: string,
  at: Date,
): Promise<void> {
  const { row, campaign } = pledge;
  const earlier = await tx.refund.findFirst({ where: { pledgeId: row.id, reason: 'AFTER_DROP' } });
  if (earlier) return;
  const { amountCents } = row;
  const refund = await tx.refund.create({
    data: { pledgeId: row.id, number: 1, chargeId, amountCents, reason: 'AFTER_DROP', createdAt: at },
  });
  await postEntry(
    tx,
    refundAskedEntry({ refundId: refund.id, pledgeId: row.id, amountCents: cents(amountCents) }),
    { campaignId: campaign.id, businessId: campaign.businessId, at },
  );
  await enqueue(tx, 'send-refund', { refundId: refund.id });
  await alertDesk(tx, campaign.id, { about: 'PAYMENT_AFTER_DROP', occurrence: row.reference, at });
}
