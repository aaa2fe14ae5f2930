import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  newWorld,
  pay,
  RETURN_URL,
  refusal,
  savedCard,
  startTestSandbox,
  type TestSandbox,
} from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

test('outcomes scripted for a customer are used one by one, after those of the card', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world);
  await world.control('POST', `/customers/${saved.customer}/script`, { outcomes: ['do_not_honor'] });
  await world.control('POST', `/payment_methods/${saved.method}/script`, { outcomes: ['lost_card'] });
  expect(await refusal(pay(world, saved))).toMatchObject({ decline_code: 'lost_card' });
  expect(await refusal(pay(world, saved))).toMatchObject({ decline_code: 'do_not_honor' });
  expect((await pay(world, saved)).status).toBe('succeeded');
});

test('confirming while a challenge is open: a new challenge, or a refusal, as the profile says', async () => {
  const world = newWorld(sandbox.port);
  const saved = await savedCard(world, '4000002760003184');
  const { id } = await world.stripe.paymentIntents.create({
    amount: 900,
    currency: 'eur',
    customer: saved.customer,
  });
  const confirm = () =>
    world.stripe.paymentIntents.confirm(id, { payment_method: saved.method, return_url: RETURN_URL });
  const first = await confirm();
  const second = await confirm();
  expect(second.next_action?.redirect_to_url?.url).not.toBe(first.next_action?.redirect_to_url?.url);
  await world.control('POST', '/profile', { confirmWhileAuthenticating: 'refuse' });
  expect((await refusal(confirm())).code).toBe('payment_intent_unexpected_state');
  expect((await world.stripe.paymentIntents.retrieve(id)).status).toBe('requires_action');
});
