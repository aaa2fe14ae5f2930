import { describe, expect, test } from 'vitest';
import { sortDecline } from './decline';
import { outcomeOf, type PaymentIntentFacts } from './payment';
import { nextRetryAt, reminderInstants, repairUntil } from './repair';

const facts = (over: Partial<PaymentIntentFacts>): PaymentIntentFacts => ({
  status: 'requires_confirmation',
  redirectUrl: null,
  chargeId: null,
  balanceTransaction: null,
  lastError: null,
  ...over,
});
const error = (code: string | null, declineCode: string | null = null, adviceCode: string | null = null) => ({
  code,
  declineCode,
  adviceCode,
});

describe('the reducer of collection', () => {
  test.each([
    ['succeeded', facts({ status: 'succeeded' }), true, 'SUCCEEDED', null],
    ['processing', facts({ status: 'processing' }), true, 'PROCESSING', null],
    [
      'a challenge with the backer present',
      facts({ status: 'requires_action', redirectUrl: 'https://x' }),
      false,
      'REQUIRES_ACTION',
      null,
    ],
    [
      'a challenge with nobody present',
      facts({ status: 'requires_action' }),
      true,
      'REQUIRES_ACTION',
      'AUTHENTICATE',
    ],
    [
      'declined for lack of funds',
      facts({ status: 'requires_payment_method', lastError: error('card_declined', 'insufficient_funds') }),
      true,
      'DECLINED',
      'RETRY',
    ],
    [
      'declined as stolen',
      facts({ status: 'requires_payment_method', lastError: error('card_declined', 'stolen_card') }),
      true,
      'DECLINED',
      'NEW_CARD',
    ],
    [
      'authentication required, in the code',
      facts({ status: 'requires_payment_method', lastError: error('authentication_required') }),
      true,
      'DECLINED',
      'AUTHENTICATE',
    ],
    [
      'authentication required, in the decline code',
      facts({
        status: 'requires_payment_method',
        lastError: error('card_declined', 'authentication_required'),
      }),
      true,
      'DECLINED',
      'AUTHENTICATE',
    ],
    [
      '3-D Secure failed, without an HTTP error',
      facts({ status: 'requires_payment_method', lastError: error('payment_intent_authentication_failure') }),
      false,
      'DECLINED',
      'AUTHENTICATE',
    ],
    [
      'the network says never again',
      facts({
        status: 'requires_payment_method',
        lastError: error('card_declined', 'generic_decline', 'do_not_try_again'),
      }),
      true,
      'DECLINED',
      'NEW_CARD',
    ],
    ['cancelled at Stripe under us', facts({ status: 'canceled' }), true, 'ERROR', 'INVESTIGATE'],
  ])('%s', (_, given, offSession, status, repairNeed) => {
    expect(outcomeOf(given, offSession)).toEqual({ status, repairNeed });
  });

  test.each([
    ['not confirmed yet', facts({ status: 'requires_payment_method' })],
    ['about to be confirmed', facts({ status: 'requires_confirmation' })],
  ])('%s: nothing is known of the attempt', (_, given) => {
    expect(outcomeOf(given, true)).toBeNull();
  });
});

test.each([
  ['insufficient_funds', 'SOFT'],
  ['generic_decline', 'SOFT'],
  ['do_not_honor', 'SOFT'],
  ['processing_error', 'SOFT'],
  ['a_code_of_next_year', 'SOFT'],
  ['lost_card', 'HARD'],
  ['expired_card', 'HARD'],
  ['fraudulent', 'HARD'],
  ['authentication_required', 'AUTHENTICATE'],
])('%s is %s', (declineCode, sort) => {
  expect(sortDecline(error('card_declined', declineCode))).toBe(sort);
});

describe('the repair window', () => {
  const first = new Date('2026-12-05T00:10:00Z');
  const until = repairUntil(first);

  test('lasts seven days from the first failure', () => {
    expect(until.toISOString()).toBe('2026-12-12T00:10:00.000Z');
  });

  test('soft declines are retried on days 1, 3, 5 and once at the end, then never', () => {
    const instants: string[] = [];
    for (let now: Date | null = first; now; now = nextRetryAt(until, now)) instants.push(now.toISOString());
    expect(instants.slice(1)).toEqual([
      '2026-12-06T00:10:00.000Z',
      '2026-12-08T00:10:00.000Z',
      '2026-12-10T00:10:00.000Z',
      '2026-12-11T23:10:00.000Z',
    ]);
  });

  test('reminders come on days 2 and 4 and 24 hours before the end', () => {
    expect(reminderInstants(until).map((instant) => instant.toISOString())).toEqual([
      '2026-12-07T00:10:00.000Z',
      '2026-12-09T00:10:00.000Z',
      '2026-12-11T00:10:00.000Z',
    ]);
  });
});
