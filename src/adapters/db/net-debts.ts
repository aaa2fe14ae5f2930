import { debtNettedEntry } from '@/domain/ledger-debt';
import { type Cents, cents, smaller, subtract, ZERO } from '@/domain/money';
import type { Tx } from './client';
import { type Posting, postEntry } from './post-entry';

export interface DebtToNet {
  readonly nettingId: string;
  readonly owingCampaignId: string;
  readonly payingCampaignId: string;
  /** What the admin ordered, and no more than what is owed now. */
  readonly amountCents: Cents;
}

/** What a campaign's business owes for it: its payable account when that is a debit; ZERO otherwise. A sum of ledger lines. */
export async function debtOf(tx: Tx, campaignId: string): Promise<Cents> {
  const [row] = await tx.$queryRaw<{ owed: bigint }[]>`
    select coalesce(sum(amount_cents), 0)::bigint as owed from ledger_line
    where campaign_id = ${campaignId}::uuid and account = 'BP'`;
  const owed = cents(row?.owed ?? 0n);
  return owed > 0 ? owed : ZERO;
}

/** Debts that this campaign is to pay at its settlement, oldest order first. */
export async function readDebtsToNet(tx: Tx, payingCampaignId: string): Promise<DebtToNet[]> {
  const rows = await tx.debtNetting.findMany({
    where: { payingCampaignId, nettedCents: null },
    orderBy: { orderedAt: 'asc' },
  });
  const debts: DebtToNet[] = [];
  for (const { id, owingCampaignId, amountCents } of rows) {
    const owed = await debtOf(tx, owingCampaignId);
    debts.push({
      nettingId: id,
      owingCampaignId,
      payingCampaignId,
      amountCents: smaller(cents(amountCents), owed),
    });
  }
  return debts;
}

/** Posts the debts that the paying campaign's money reaches for, in order, and closes their orders. */
export async function netDebts(
  tx: Tx,
  debts: readonly DebtToNet[],
  nettedCents: Cents,
  posting: Posting,
): Promise<void> {
  let rest = nettedCents;
  for (const debt of debts) {
    const amountCents = smaller(debt.amountCents, rest);
    rest = subtract(rest, amountCents);
    await tx.debtNetting.update({ where: { id: debt.nettingId }, data: { nettedCents: amountCents } });
    if (amountCents > 0) await postEntry(tx, debtNettedEntry({ ...debt, amountCents }), posting);
  }
}
