import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, share, sum, ZERO } from './money';
import { creditNote, reversalCents, shrunkTransferCents } from './reversal';
import { settle } from './settlement';

const part = (
  over: Partial<Record<'taken' | 'collected' | 'net' | 'transferred' | 'reversed' | 'held', number>>,
) => {
  const { taken = 0, collected = 100_00, net = 92_45, reversed = 0, held = 1_000_00 } = over;
  const { transferred = net } = over;
  return reversalCents({
    takenCents: cents(taken),
    collectedCents: cents(collected),
    netCents: cents(net),
    transferredCents: cents(transferred),
    reversedCents: cents(reversed),
    heldOnAccountCents: cents(held),
  });
};

describe('what a refund takes back from the business', () => {
  test.each([
    ['all of the charge: all of its transfer', { taken: 100_00 }, 92_45],
    ['half of it', { taken: 50_00 }, 46_23],
    ['the other half: what is left, to the cent', { taken: 100_00, reversed: 46_23 }, 46_22],
    ['a part that is not on the account any more: nothing', { taken: 100_00, held: 0 }, 0],
    ['a part of which some is left', { taken: 100_00, held: 10_00 }, 10_00],
    ['an account below zero by our own sums: nothing', { taken: 100_00, held: -5 }, 0],
    ['a transfer that was shrunk by it before it was sent: nothing', { taken: 50_00, transferred: 46_22 }, 0],
    ['a later refund of a shrunk transfer: its own part alone', { taken: 80_00, transferred: 46_22 }, 27_73],
    ['a charge that was refunded before it was settled', { taken: 10_00, collected: 0, net: 0 }, 0],
  ] as const)('%s', (_, over, expected) => expect(part(over)).toBe(expected));
});

test('refunds in any number of pieces take back exactly the transfer when all of the charge is refunded', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 40_00 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 100 }), (amounts, percentKept) => {
      const collected = amounts.reduce((total, amount) => total + amount, 0);
      const net = share(cents(collected), (100 - percentKept) * 100);
      let taken = 0;
      let reversed = 0;
      for (const amount of amounts) {
        taken += amount;
        reversed += part({ taken, collected, net, reversed, held: 1_000_000_00 });
      }
      return reversed === net;
    }),
  );
});

test('what a transfer still carries and what would have been taken back of it are the whole transfer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_00 }), fc.nat(500_00), fc.nat(500_00), (collected, a, b) => {
      const net = Math.min(a, collected);
      const taken = Math.min(b, collected);
      const of = { takenCents: cents(taken), collectedCents: cents(collected), netCents: cents(net) };
      return sum([shrunkTransferCents(of), part({ taken, collected, net, held: 1_000_000_00 })]) === net;
    }),
  );
});

test('a campaign refunded whole, piece by piece, gets back exactly its fee and VAT', () => {
  const charges = fc.array(fc.integer({ min: 1_00, max: 300_00 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(charges, (amounts) => {
      const settled = settle(
        amounts.map((amount, n) => ({
          pledgeId: `${n}`,
          chargeId: `${n}`,
          collectedCents: cents(amount),
          stripeFeeCents: ZERO,
        })),
        { feeBasisPoints: 500, vatBasisPoints: 2_000, costsRecharged: true },
      );
      let refunded = 0;
      let fee = 0;
      let vat = 0;
      for (const amount of amounts) {
        refunded += amount;
        const note = creditNote({
          ...settled,
          refundedCents: cents(refunded),
          creditedFeeCents: cents(fee),
          creditedVatCents: cents(vat),
        });
        fee += note.feeCents;
        vat += note.vatCents;
      }
      return fee === settled.feeCents && vat === settled.vatCents;
    }),
  );
});
