import Stripe from 'stripe';
import { describe, expect, test, vi } from 'vitest';
import { database } from '@/adapters/db/client';
import { env } from '@/adapters/env';
import { runJobsOnce } from '@/testing/run-jobs';
import { workOffStripeEvents } from '@/use-cases/payments/work-off-stripe-events';
import { POST as postAccount } from './stripe/route';
import { POST as postConnect } from './stripe-connect/route';

let count = 0;
function anEvent(changes: Record<string, unknown> = {}) {
  count += 1;
  return {
    id: `evt_${count}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: 1_795_000_000,
    type: 'payment_intent.succeeded',
    livemode: false,
    data: { object: { id: `pi_${count}`, object: 'payment_intent' } },
    ...changes,
  };
}

function signed(body: string, secret = env().STRIPE_WEBHOOK_SECRET, timestamp?: number): Request {
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret,
    ...(timestamp ? { timestamp } : {}),
  });
  return new Request('http://localhost/api/webhooks/stripe', {
    method: 'POST',
    body,
    headers: { 'stripe-signature': signature },
  });
}

const stored = (id: string) => database().stripeEvent.count({ where: { id } });
const waitingJobs = async (objectId: string) => {
  const rows = await database().$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where key = ${`stripe-event:${objectId}`}`;
  return rows.length;
};

describe('what is refused', () => {
  const body = JSON.stringify(anEvent());
  const cases: [string, () => Request][] = [
    ['no signature', () => new Request('http://localhost', { method: 'POST', body })],
    ['another secret', () => signed(body, 'whsec_somebody_else')],
    ['the secret of the other endpoint', () => signed(body, env().STRIPE_CONNECT_WEBHOOK_SECRET)],
    ['a signature that is too old', () => signed(body, undefined, 1_600_000_000)],
    ['real money in a test', () => signed(JSON.stringify(anEvent({ livemode: true })))],
    ['no JSON', () => signed('not json {')],
    ['JSON that is no event', () => signed('[]')],
    ['an event without an object', () => signed(JSON.stringify(anEvent({ data: {} })))],
    ['an object without an id', () => signed(JSON.stringify(anEvent({ data: { object: {} } })))],
    ['nothing', () => signed('')],
  ];
  test.each(cases)('%s is a 400 and writes nothing', async (_, request) => {
    const before = await database().stripeEvent.count();
    const { status } = await postAccount(request());
    expect(status).toBe(400);
    expect(await database().stripeEvent.count()).toBe(before);
  });

  test('a body changed on its way is a 400', async () => {
    const honest = signed(JSON.stringify(anEvent()));
    const forged = new Request(honest, {
      body: JSON.stringify(anEvent({ type: 'payout.paid' })),
      method: 'POST',
    });
    expect((await postAccount(forged)).status).toBe(400);
  });
});

describe('what is taken', () => {
  test('an event is written down without personal data, and its object is looked at once', async () => {
    const event = anEvent({
      data: { object: { id: 'pi_once', payment_intent: null, receipt_email: 'a@b.fr' } },
    });
    expect((await postAccount(signed(JSON.stringify(event)))).status).toBe(200);
    expect(await database().stripeEvent.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({
      objectId: 'pi_once',
      payload: { paymentIntentId: null },
      processedAt: null,
    });
    expect(await waitingJobs('pi_once')).toBe(1);
  });

  test('the same event twice, also at the same moment, is one row and both answers are 200', async () => {
    const body = JSON.stringify(anEvent({ id: 'evt_twice' }));
    const answers = await Promise.all([postAccount(signed(body)), postAccount(signed(body))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await stored('evt_twice')).toBe(1);
  });

  test('several events of one object are one job, however they are ordered', async () => {
    for (const type of [
      'payment_intent.succeeded',
      'payment_intent.processing',
      'payment_intent.requires_action',
    ]) {
      await postAccount(signed(JSON.stringify(anEvent({ type, data: { object: { id: 'pi_busy' } } }))));
    }
    expect(await waitingJobs('pi_busy')).toBe(1);
  });

  test('a type that nobody listens to is a 200 and leaves no trace', async () => {
    const event = anEvent({ type: 'customer.created' });
    expect((await postAccount(signed(JSON.stringify(event)))).status).toBe(200);
    expect(await stored(event.id)).toBe(0);
  });

  test('an event of a connected account carries the account, under the Connect secret', async () => {
    const event = anEvent({
      type: 'account.external_account.updated',
      account: 'acct_9',
      data: { object: { id: 'ba_1', object: 'bank_account' } },
    });
    const request = signed(JSON.stringify(event), env().STRIPE_CONNECT_WEBHOOK_SECRET);
    expect((await postConnect(request)).status).toBe(200);
    const row = await database().stripeEvent.findUniqueOrThrow({ where: { id: event.id } });
    expect(row).toMatchObject({ account: 'acct_9', objectId: 'acct_9' });
  });
});

describe('working off', () => {
  test('events of objects that are not ours are passed over and count as done', async () => {
    for (const [type, id] of [
      ['payment_intent.succeeded', 'pi_unknown'],
      ['checkout.session.completed', 'cs_unknown'],
      ['charge.updated', 'ch_unknown'],
      ['payout.paid', 'po_unknown'],
      ['refund.updated', 're_unknown'],
    ]) {
      await postAccount(signed(JSON.stringify(anEvent({ type, data: { object: { id } } }))));
    }
    await runJobsOnce();
    expect(
      await database().stripeEvent.count({
        where: { objectId: { endsWith: '_unknown' }, processedAt: null },
      }),
    ).toBe(0);
  });

  test('a handler looks once at an object however many events wait, and a failure leaves them waiting', async () => {
    const ids = ['evt_a', 'evt_b'];
    for (const id of ids)
      await postAccount(signed(JSON.stringify(anEvent({ id, data: { object: { id: 'pi_look' } } }))));
    const failing = { 'payment_intent.succeeded': () => Promise.reject(new Error('away')) };
    await expect(workOffStripeEvents('evt_b', failing)).rejects.toThrow('away');
    expect(await database().stripeEvent.count({ where: { id: { in: ids }, processedAt: null } })).toBe(2);
    const look = vi.fn(async () => undefined);
    await workOffStripeEvents('evt_b', { 'payment_intent.succeeded': look });
    expect(look).toHaveBeenCalledTimes(1);
    expect(await database().stripeEvent.count({ where: { id: { in: ids }, processedAt: null } })).toBe(0);
  });
});
