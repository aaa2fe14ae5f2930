import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWorld, refusal, startTestSandbox, type TestSandbox } from '../testing/harness.ts';
import { typesOf } from '../testing/money.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.end());

test('a customer made with a card pays with it when that is said, or when it is a source', async () => {
  const { stripe } = newWorld(sandbox.port);
  const made = [
    await stripe.customers.create({ payment_method: 'pm_card_visa' }),
    await stripe.customers.create({
      payment_method: 'pm_card_visa',
      invoice_settings: { default_payment_method: 'pm_card_visa' },
    }),
    await stripe.customers.create({ source: 'tok_visa' }),
  ];
  const defaults = made.map(({ invoice_settings }) => Boolean(invoice_settings.default_payment_method));
  expect(defaults).toEqual([false, true, true]);
  const charged = await stripe.charges.create({
    amount: 500,
    currency: 'eur',
    customer: made[2]?.id ?? '',
  });
  expect(charged.status).toBe('succeeded');
  expect(await refusal(stripe.customers.create({ source: 'tok_chargeDeclined' }))).toMatchObject({
    statusCode: 402,
  });
});

test('a customer is found by e-mail, shows its cards, and takes them along when deleted', async () => {
  const world = newWorld(sandbox.port);
  const { customers, paymentMethods } = world.stripe;
  const { id } = await customers.create({ email: 'camille@example.test', preferred_locales: ['fr'] });
  await customers.create({ email: 'autre@example.test' });
  const method = await paymentMethods.attach('pm_card_fr', { customer: id });
  expect((await customers.list({ email: 'camille@example.test' })).data.map((one) => one.id)).toEqual([id]);
  expect((await customers.retrievePaymentMethod(id, method.id)).card?.country).toBe('FR');
  await customers.update(id, { address: { city: 'Cahors' }, metadata: { a: '1' } });
  expect(await customers.del(id)).toEqual(expect.objectContaining({ id, deleted: true }));
  expect((await refusal(customers.retrieve(id))).code).toBe('resource_missing');
  expect((await paymentMethods.retrieve(method.id)).customer).toBeNull();
  expect((await typesOf(world)).slice(-3)).toEqual([
    'customer.updated',
    'payment_method.detached',
    'customer.deleted',
  ]);
});
