import { chargeEntry } from '@/domain/ledger-collection';
import { cents } from '@/domain/money';
import type { PaymentIntentFacts } from '@/domain/payment';
import type { Tx } from './client';
import type { KnownPledge } from './pledge-to-charge';
import { postEntry } from './post-entry';

/**
 * Writes the one succeeded charge of a pledge and, once its balance transaction is known, its fee and ledger entry. Repeating changes
 * nothing. True: the fee became known now.
 */
export async function recordCharge(
  tx: Tx,
  pledge: KnownPledge,
  facts: PaymentIntentFacts,
  at: Date,
): Promise<boolean> {
  const { row, campaign } = pledge;
  const { chargeId, balanceTransaction } = facts;
  if (!chargeId) throw new Error(`the payment of pledge ${row.id} succeeded without a charge`);
  await tx.charge.createMany({
    data: [{ id: chargeId, pledgeId: row.id, amountCents: row.amountCents, createdAt: at }],
    skipDuplicates: true,
  });
  if (!balanceTransaction) return false;
  const { id: transaction, feeCents } = balanceTransaction;
  const { count } = await tx.charge.updateMany({
    where: { id: chargeId, pledgeId: row.id, balanceTransaction: null },
    data: { balanceTransaction: transaction, feeCents },
  });
  if (count === 0) return false;
  const entry = chargeEntry({
    chargeId,
    pledgeId: row.id,
    grossCents: cents(row.amountCents),
    stripeFeeCents: cents(feeCents),
    transaction,
  });
  await postEntry(tx, entry, { campaignId: campaign.id, businessId: campaign.businessId, at });
  return true;
}
