import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorld, readyAccount, refusal, startTestSandbox, type TestSandbox } from '../testing/harness.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

test('a test token is a new card at each use, however it is named', async () => {
  const { paymentMethods } = newWorld(sandbox.port).stripe;
  const seen = [
    await paymentMethods.retrieve('pm_card_visa'),
    await paymentMethods.retrieve('pm_card_visa'),
    await paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } }),
  ];
  expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
  expect(new Set(seen.map(({ card }) => card?.last4))).toEqual(new Set(['4242']));
  const unknown = paymentMethods.create({ type: 'card', card: { token: 'tok_none' } });
  expect(await refusal(unknown)).toMatchObject({ code: 'resource_missing', param: 'card[token]' });
  expect(await refusal(paymentMethods.create({ type: 'card' }))).toMatchObject({ param: 'card' });
});

test('cards of a customer are listed by their attributes; one of nobody is in no list', async () => {
  const { customers, paymentMethods } = newWorld(sandbox.port).stripe;
  const { id: customer } = await customers.create({});
  const loose = await paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
  const { id } = await paymentMethods.attach('pm_card_mastercard', { customer });
  await paymentMethods.update(id, {
    allow_redisplay: 'always',
    billing_details: { name: 'Camille', address: { city: 'Cahors' } },
    metadata: { a: '1' },
  });
  const ids = async (params: object) => (await paymentMethods.list(params)).data.map((one) => one.id);
  expect(await ids({ customer, type: 'card', allow_redisplay: 'always' })).toEqual([id]);
  expect(await ids({ customer, allow_redisplay: 'limited' })).toEqual([]);
  expect(await ids({})).not.toContain(loose.id);
  expect(await paymentMethods.retrieve(id)).toMatchObject({
    billing_details: { name: 'Camille', address: { city: 'Cahors' } },
    metadata: { a: '1' },
  });
  expect((await refusal(paymentMethods.update(loose.id, { metadata: { a: '1' } }))).statusCode).toBe(400);
});

test('the platform’s card is copied to a connected account for one payment there', async () => {
  const world = newWorld(sandbox.port);
  const stripeAccount = await readyAccount(world);
  const { id: customer } = await world.stripe.customers.create({});
  const { id } = await world.stripe.paymentMethods.attach('pm_card_visa', { customer });
  const copy = await world.stripe.paymentMethods.create({ customer, payment_method: id }, { stripeAccount });
  expect(copy).toMatchObject({ customer: null, card: { last4: '4242' } });
  expect((await refusal(world.stripe.paymentMethods.retrieve(copy.id))).code).toBe('resource_missing');
});
