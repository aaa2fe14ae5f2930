import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from './ledger';
import { chargeEntry, settlementEntry, transferEntries } from './ledger-collection';
import { debtNettedEntry, debtWrittenOffEntry } from './ledger-debt';
import { disputeBorneEntry, disputeOpenedEntry, disputeReinstatedEntry } from './ledger-dispute';
import { payoutCreatedEntry, payoutFailedEntries, payoutPaidEntry } from './ledger-payout';
import {
  creditNoteCancelledEntry,
  creditNoteEntry,
  refundAskedEntry,
  refundByHandEntry,
  refundCancelledEntry,
  refundExecutedEntry,
  refundFailedEntry,
  reversalEntries,
} from './ledger-refund';
import { type Cents, cents, sum, ZERO } from './money';

/** Every entry there is, with these amounts. */
function allEntries(a: Cents, b: Cents, c: Cents, flag: boolean): LedgerEntry[] {
  const payout = { payoutId: 'po', amountCents: a, transaction: 't3' };
  const request = { requestId: 'rq', pledgeId: 'p', amountCents: a };
  const refund = { ...request, refundId: 're', transaction: 't4' };
  const note = { requestId: 'rq', pledgeId: 'p', feeCents: b, vatCents: c };
  const dispute = { disputeId: 'du', pledgeId: 'p', amountCents: a, feeCents: b };
  const sides = { pledgeId: 'p', amountCents: a, platformTransaction: 't1', accountTransaction: 't2' };
  return [
    chargeEntry({ chargeId: 'ch', pledgeId: 'p', grossCents: a, stripeFeeCents: b, transaction: 'txn' }),
    settlementEntry('campaign', { feeCents: a, vatCents: b, rechargedCostCents: c }),
    ...transferEntries({ transferId: 'tr', ...sides }),
    payoutCreatedEntry(payout),
    payoutPaidEntry(payout),
    ...payoutFailedEntries({ ...payout, wasPaid: flag }),
    refundAskedEntry(request),
    refundExecutedEntry(refund),
    refundFailedEntry(refund),
    refundByHandEntry(request),
    refundCancelledEntry(request),
    creditNoteEntry(note),
    creditNoteCancelledEntry(note),
    ...reversalEntries({ reversalId: 'trr', ...sides }),
    debtNettedEntry({ nettingId: 'n', owingCampaignId: 'a', payingCampaignId: 'b', amountCents: a }),
    debtWrittenOffEntry({ campaignId: 'a', number: 1, amountCents: a }),
    disputeOpenedEntry({ ...dispute, transaction: 't5' }),
    disputeReinstatedEntry({ ...dispute, transaction: 't6' }),
    disputeBorneEntry({
      disputeId: 'du',
      pledgeId: 'p',
      earlier: 0,
      lost: flag,
      borneBy: flag ? 'BUSINESS' : 'PLATFORM',
      moved: { disputedCents: a, costCents: b },
      shared: { disputedCents: b, costCents: ZERO },
    }),
  ];
}

test('every entry of the ledger balances, whatever its amounts', () => {
  const amount = fc.integer({ min: 0, max: 5_000_00 }).map(cents);
  fc.assert(
    fc.property(amount, amount, amount, fc.boolean(), (a, b, c, flag) =>
      allEntries(a, b, c, flag).every(({ lines }) => sum(lines.map((line) => line.amountCents)) === 0),
    ),
  );
});

test('no two entries share a cause, and lines of nothing are not written', () => {
  const entries = allEntries(cents(10_00), cents(2_00), cents(1), true);
  expect(new Set(entries.map(({ cause }) => cause)).size).toBe(entries.length);
  const empty = allEntries(cents(0), cents(0), cents(0), true);
  expect(empty.flatMap(({ lines }) => lines)).toEqual([]);
});

test('a line on a Stripe balance names its balance transaction, and no other line does', () => {
  const lines = allEntries(cents(10_00), cents(2_00), cents(1), true).flatMap((entry) => entry.lines);
  for (const { account, transaction } of lines)
    expect([account, transaction !== undefined]).toEqual([account, account === 'SP' || account === 'SB']);
});
