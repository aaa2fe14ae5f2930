import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decision';
import { initialsOf } from './initials';
import { cents } from './money';
import { PAYOUT_STATUSES, PAYOUT_TRANSITIONS, payableCents, payoutMayBecome } from './payout';
import { REFUND_STATUSES, refundMayBecome } from './refund';

test('a payout that was paid may only come back, and one that came back is final', () => {
  expect(PAYOUT_STATUSES.filter((to) => payoutMayBecome('PAID', to))).toEqual(['FAILED']);
  for (const final of ['FAILED', 'CANCELED', 'ERROR'] as const) expect(PAYOUT_TRANSITIONS[final]).toEqual([]);
});

test('no payout goes back to a state before the one it has', () => {
  const order = ['CREATED', 'UNKNOWN', 'PENDING', 'IN_TRANSIT', 'PAID', 'FAILED'] as const;
  for (const [at, from] of order.entries())
    for (const to of order.slice(0, at)) expect(payoutMayBecome(from, to)).toBe(false);
});

test('a refund that succeeded may still come back', () => {
  expect(REFUND_STATUSES.filter((to) => refundMayBecome('SUCCEEDED', to))).toEqual(['FAILED']);
});

test('what is payable is what was transferred and neither taken back, withheld nor paid out, and never negative', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, (transferred, reversed, withheld, paidOut) => {
      const payable = payableCents({
        transferredCents: cents(transferred),
        reversedCents: cents(reversed),
        withheldCents: cents(withheld),
        paidOutCents: cents(paidOut),
      });
      expect(payable).toBe(Math.max(0, transferred - reversed - withheld - paidOut));
    }),
  );
});

test.each([
  ['LIVE', 500_00, 500_00, 'COLLECTING', 'COLLECTING'],
  ['LIVE', 499_99, 500_00, 'FAILED', 'RELEASED'],
  ['LIVE', 0, 500_00, 'FAILED', 'RELEASED'],
  ['SUSPENDED', 900_00, 500_00, 'CANCELLED', 'RELEASED'],
] as const)(
  'a %s campaign with %d of %d cents ends %s, its pledges %s',
  (status, pledged, goal, campaign, pledges) => {
    expect(decide(status, cents(pledged), cents(goal))).toEqual({ campaign, pledges });
  },
);

test.each([
  ['Marie-Claire Dupont', 'M. D.'],
  ['  jo  ', 'J.'],
  ['Anne de la Tour', 'A. T.'],
  ['😀 Émile', '😀. É.'],
  ['', '–'],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
