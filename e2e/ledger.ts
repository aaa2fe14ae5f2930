import { database } from '../src/adapters/db/client.ts';

/** What the ledger says of a campaign, in cents: sums of its lines, from no other table. */
export async function readLedger(campaignId: string) {
  const lines = await database().ledgerLine.findMany({ where: { campaignId }, include: { entry: true } });
  const sum = (kind: string, account: string) =>
    lines
      .filter((line) => line.account === account && line.entry.kind === kind)
      .reduce((total, { amountCents }) => total + Number(amountCents), 0);
  const collected = -sum('charge', 'BP');
  const fee = -sum('settlement', 'FE');
  const vat = -sum('settlement', 'VA');
  const costs = -sum('settlement', 'ST');
  return {
    collected,
    fee,
    vat,
    costs,
    net: collected - fee - vat - costs,
    transferred: sum('transfer-in', 'SB'),
    paidOut: sum('payout-paid', 'BP'),
  };
}

/** 123450 → "1 234,50 €", as the French read it. */
export const inEuros = (cents: number): string =>
  new Intl.NumberFormat('fr-FR', {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  })
    .format(cents / 100)
    .replace('-', '\u2212');
