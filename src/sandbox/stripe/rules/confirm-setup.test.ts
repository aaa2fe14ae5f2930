import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  pay,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
  type TestWorld,
} from '../testing/harness.ts';
import { typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
let world: TestWorld;
let customer: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

async function begin(): Promise<Stripe> {
  world = newWorld(sandbox.port);
  customer = (await world.stripe.customers.create({})).id;
  return world.stripe;
}

test('a SetupIntent confirmed at once saves the card on its customer, for use off-session', async () => {
  const { setupIntents, paymentMethods } = await begin();
  const intent = await setupIntents.create({
    customer,
    payment_method: 'pm_card_authenticationRequiredSetupForOffSession',
    confirm: true,
    usage: 'off_session',
    metadata: { pledge: '1' },
  });
  expect(intent).toMatchObject({ status: 'succeeded', usage: 'off_session', metadata: { pledge: '1' } });
  const method = await paymentMethods.retrieve(String(intent.payment_method));
  expect(method.customer).toBe(customer);
  expect((await typesOf(world)).slice(-3)).toEqual([
    'setup_intent.created',
    'payment_method.attached',
    'setup_intent.succeeded',
  ]);
  expect((await pay(world, { customer, method: method.id })).status).toBe('succeeded');
});

test('a SetupIntent goes from its card to 3-D Secure and back, each try kept as an attempt', async () => {
  const { setupIntents, setupAttempts } = await begin();
  const { id, status } = await setupIntents.create({ customer });
  expect(status).toBe('requires_payment_method');
  const chosen = await setupIntents.update(id, {
    payment_method: 'pm_card_authenticationRequiredOnSetup',
  });
  expect(chosen.status).toBe('requires_confirmation');
  const waiting = await setupIntents.confirm(id, { return_url: 'http://127.0.0.1:1/back' });
  expect(waiting).toMatchObject({
    status: 'requires_action',
    next_action: { redirect_to_url: { return_url: 'http://127.0.0.1:1/back' } },
  });
  const url = waiting.next_action?.redirect_to_url?.url ?? '';
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ outcome: 'fail' }),
  });
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.searchParams.get('redirect_status')).toBe('failed');
  expect((await setupIntents.retrieve(id)).last_setup_error?.code).toBe(
    'setup_intent_authentication_failure',
  );
  await setupIntents.confirm(id, {
    payment_method: 'pm_card_authenticationRequiredOnSetup',
    return_url: 'http://127.0.0.1:1/back',
  });
  const done = await world.control('POST', `/setup_intents/${id}/authenticate`, { outcome: 'succeed' });
  expect(done).toMatchObject({ status: 'succeeded' });
  const attempts = (await setupAttempts.list({ setup_intent: id })).data.map((one) => one.status);
  expect(attempts).toEqual(['succeeded', 'requires_action', 'failed', 'requires_action']);
});

test('a declined card is a 402 that shows the SetupIntent', async () => {
  const { setupIntents } = await begin();
  const { id } = await setupIntents.create({ customer });
  const error = await refusal(setupIntents.confirm(id, { payment_method: 'pm_card_chargeDeclined' }));
  expect(error).toMatchObject({
    statusCode: 402,
    decline_code: 'generic_decline',
    setup_intent: { id, status: 'requires_payment_method', last_setup_error: { code: 'card_declined' } },
  });
  expect((await typesOf(world)).slice(-1)).toEqual(['setup_intent.setup_failed']);
});

test('a SetupIntent is cancelled once, and then refuses everything', async () => {
  const { setupIntents } = await begin();
  const { id } = await setupIntents.create({ customer });
  const canceled = await setupIntents.cancel(id, { cancellation_reason: 'abandoned' });
  expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  for (const call of [setupIntents.cancel(id), setupIntents.confirm(id), setupIntents.update(id, {})]) {
    expect(await refusal(call)).toMatchObject({
      code: 'setup_intent_unexpected_state',
      setup_intent: { id },
    });
  }
  expect((await setupIntents.list({ customer })).data.map((one) => one.id)).toEqual([id]);
});

test('a card of another customer, or none, is refused', async () => {
  const { setupIntents } = await begin();
  const stranger = await savedCard(world);
  const { id } = await setupIntents.create({ customer });
  expect(await refusal(setupIntents.confirm(id, { payment_method: stranger.method }))).toMatchObject({
    param: 'payment_method',
  });
  expect(await refusal(setupIntents.confirm(id))).toMatchObject({ param: 'payment_method' });
});
