import { describe, expect, test } from 'vitest';
import { cents } from './money';
import {
  type RefundablePledge,
  refundableCents,
  whyNotRefund,
  whyNotRefundAsBusiness,
} from './refund-request';

const charged: RefundablePledge = {
  chargedCents: cents(50_00),
  askedCents: cents(0),
  lostCents: cents(0),
  disputed: false,
  campaignHeld: false,
};

describe('why a refund is refused', () => {
  test.each<[string, Partial<RefundablePledge>, number, string | null]>([
    ['all of it', {}, 50_00, null],
    ['one cent', {}, 1, null],
    ['what an earlier refund left', { askedCents: cents(20_00) }, 30_00, null],
    ['more than an earlier refund left', { askedCents: cents(20_00) }, 30_01, 'REFUND_TOO_LARGE'],
    ['more than a lost dispute left', { lostCents: cents(20_00) }, 30_01, 'REFUND_TOO_LARGE'],
    ['more than was charged', {}, 50_01, 'REFUND_TOO_LARGE'],
    ['nothing', {}, 0, 'AMOUNT_INVALID'],
    ['less than nothing', {}, -5, 'AMOUNT_INVALID'],
    ['a pledge that was never charged', { chargedCents: null }, 5_00, 'NOTHING_TO_REFUND'],
    ['a pledge that was refunded whole', { askedCents: cents(50_00) }, 1, 'NOTHING_TO_REFUND'],
    ['a disputed charge', { disputed: true }, 5_00, 'REFUND_DISPUTED'],
    ['a held campaign', { campaignHeld: true }, 5_00, 'CAMPAIGN_HELD'],
  ])('%s', (_, over, amount, code) =>
    expect(whyNotRefund({ ...charged, ...over }, cents(amount))).toBe(code),
  );
});

test('what can still be refunded is never negative', () => {
  expect(refundableCents({ ...charged, askedCents: cents(20_00) })).toBe(30_00);
  expect(refundableCents({ ...charged, askedCents: cents(60_00) })).toBe(0);
  expect(refundableCents({ ...charged, chargedCents: null })).toBe(0);
});

test('a business refunds by itself only what leaves no debt', () => {
  const limit = (transferred: boolean, wanted: number, held: number) =>
    whyNotRefundAsBusiness({
      transferred,
      wantedReversalCents: cents(wanted),
      heldOnAccountCents: cents(held),
    });
  expect(limit(false, 0, 0)).toBeNull();
  expect(limit(true, 46_23, 46_23)).toBeNull();
  expect(limit(true, 46_23, 46_22)).toBe('REFUND_NEEDS_DESK');
});
