import type Stripe from 'stripe';
import { beforeEach, expect, test, vi } from 'vitest';
import { type InspectedCall, Inspector } from './inspector.ts';

const inspector = new Inspector();
beforeEach(() => {
  inspector.forget();
});

const call = (given: Partial<InspectedCall>): InspectedCall => ({
  world: 'sk_test_x',
  method: 'GET',
  pattern: '/v1/transfers/:id',
  params: {},
  pinned: true,
  status: 200,
  body: JSON.stringify(TRANSFER),
  ...given,
});

const TRANSFER = {
  id: 'tr_1',
  object: 'transfer',
  amount: 100,
  amount_reversed: 0,
  balance_transaction: null,
  created: 1,
  currency: 'eur',
  description: null,
  destination: 'acct_1',
  livemode: false,
  metadata: {},
  reversals: { object: 'list', data: [], has_more: false, url: '/v1/transfers/tr_1/reversals' },
  reversed: false,
  source_transaction: null,
  source_type: 'card',
  transfer_group: null,
} satisfies Stripe.Transfer;

/** What was found; the console, which fails a test, is told as well. */
function found(): string[] {
  const violations = inspector.found().map(({ what }) => what);
  vi.mocked(console.error).mockClear();
  inspector.forget();
  return violations;
}

test('what conforms is left alone', () => {
  inspector.call(call({}));
  inspector.call(call({ params: { expand: ['destination', 'source_transaction'] } }));
  expect(found()).toEqual([]);
});

test('a field that Stripe does not have, one that is missing and one of another type are named by their path', () => {
  const { amount: _, ...rest } = TRANSFER;
  inspector.call(call({ body: JSON.stringify({ ...rest, colour: 'red', reversed: 'no' }) }));
  const name = 'answer of GET /v1/transfers/{}';
  expect(found()).toEqual([
    `${name}: /amount is missing`,
    `${name}: /colour does not exist at Stripe`,
    `${name}: /reversed is "no": must be boolean`,
  ]);
});

test('a value outside of an enum is named, though the types leave enums open for later versions', () => {
  const capability = { id: 'transfers', object: 'capability', account: 'acct_1', requested: true };
  const body = JSON.stringify({ ...capability, requested_at: null, status: 'sleeping' });
  inspector.call(call({ pattern: '/v1/accounts/:id/capabilities/:capability', body }));
  expect(found()).toEqual([
    'answer of GET /v1/accounts/{}/capabilities/{}: /status is "sleeping": one of ["active","inactive","pending","unrequested"]',
  ]);
});

test('a request with a parameter or a value that Stripe does not take is named, if the sandbox took it', () => {
  const refund = { method: 'POST', pattern: '/v1/refunds', body: '{"error":{}}', status: 402 };
  inspector.call(call({ ...refund, params: { charge: 'ch_1', amount: 'ten', reason: 'mood', note: 'x' } }));
  const name = 'request POST /v1/refunds';
  expect(found()).toEqual([
    `${name}: /note does not exist at Stripe`,
    `${name}: /amount is "ten": must match pattern "^-?\\d+(\\.\\d+)?$"`,
    `${name}: /reason is "mood": one of ["duplicate","fraudulent","requested_by_customer"]`,
  ]);
  inspector.call(call({ ...refund, params: { colour: 'red' }, status: 400 }));
  expect(found()).toEqual([]);
});

test('an error with a code that Stripe does not have is named', () => {
  inspector.call(call({ status: 400, body: '{"error":{"type":"api_error","code":"out_of_coffee"}}' }));
  expect(found()).toEqual([
    'answer of GET /v1/transfers/{}: /error/code is out_of_coffee: not a code of Stripe',
  ]);
});

test('the object of an event is checked, and the names of what was before', () => {
  const event = (type: string, data: object) => ({ type, data }) as Stripe.Event;
  inspector.event('sk_test_x', event('transfer.reversed', { object: TRANSFER }));
  expect(found()).toEqual([]);
  inspector.event('sk_test_x', event('transfer.lost', { object: TRANSFER }));
  inspector.event(
    'sk_test_x',
    event('transfer.updated', {
      object: { ...TRANSFER, amount: '1' },
      previous_attributes: { colour: 'red' },
    }),
  );
  expect(found()).toEqual([
    'event transfer.lost: is no type of event',
    'event transfer.updated: /amount is "1": must be number',
    'event transfer.updated: /previous_attributes/colour does not exist at Stripe',
  ]);
});
