import { credit, debit, entry, type LedgerEntry } from './ledger';
import type { Cents } from './money';

/** A campaign pays, out of what it is due, the debt that another campaign of the same business left (an admin's word). */
export function debtNettedEntry(netting: {
  readonly nettingId: string;
  readonly owingCampaignId: string;
  readonly payingCampaignId: string;
  readonly amountCents: Cents;
}): LedgerEntry {
  const { nettingId, owingCampaignId, payingCampaignId, amountCents } = netting;
  return entry(`debt-netted:${nettingId}`, 'debt-netted', [
    debit('BP', amountCents, { campaignId: payingCampaignId, object: nettingId }),
    credit('BP', amountCents, { campaignId: owingCampaignId, object: nettingId }),
  ]);
}

/** The operator gives a debt up: its own loss. `number` rises with each time that the same campaign's debt is written off. */
export function debtWrittenOffEntry(debt: {
  readonly campaignId: string;
  readonly number: number;
  readonly amountCents: Cents;
}): LedgerEntry {
  const cause = `debt-written-off:${debt.campaignId}:${debt.number}`;
  return entry(cause, 'debt-written-off', [debit('LO', debt.amountCents), credit('BP', debt.amountCents)]);
}
