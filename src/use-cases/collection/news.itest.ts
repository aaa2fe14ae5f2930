import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { readLedgerTable } from '@/queries/ledger-table';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  deliverEvents,
  mailsAbout,
  pass,
  passDeadline,
  pledgeOf,
} from '@/testing/collection';
import { testWorld } from '@/testing/sandbox';
import { hearOfPayment } from './hear-of-payment';
import { refreshPayment } from './refresh-payment';

const countLines = () => database().ledgerLine.count();

test('every event of a whole campaign, twice and newest first, changes nothing any more', async () => {
  const { campaignId, business, pledgeIds } = await aPledgedCampaign([
    { euros: 500 },
    { euros: 40, script: ['insufficient_funds', 'succeed'] },
    { euros: 25, script: ['stolen_card'] },
  ]);
  await passDeadline(campaignId);
  await pass({ days: 12 });
  await deliverEvents({ account: business.account });
  expect((await database().payout.findFirstOrThrow({ where: { campaignId } })).status).toBe('PAID');
  const before = { lines: await countLines(), mails: await database().mail.count() };
  await database().stripeEvent.deleteMany();
  await deliverEvents({ account: business.account, newestFirst: true });
  await database().stripeEvent.deleteMany();
  await deliverEvents({ account: business.account });
  expect({ lines: await countLines(), mails: await database().mail.count() }).toEqual(before);
  for (const id of pledgeIds) expect(['COLLECTED', 'DROPPED']).toContain((await pledgeOf(id)).status);
  expect(await brokenRules()).toEqual([]);
});

test('a fee that becomes known after the success waits for its event, and settlement waits for the fee', async () => {
  await testWorld().control('/profile', { asyncCapture: 'always', captureDelaySeconds: 3600 });
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await passDeadline(campaignId);
  expect((await pledgeOf(pledgeIds[0] ?? '')).status).toBe('COLLECTED');
  expect((await campaignOf(campaignId)).status).toBe('COLLECTING');
  await pass({ hours: 2 });
  await deliverEvents({ types: ['charge.updated'] });
  await testWorld().control('/profile', { asyncCapture: 'asked', captureDelaySeconds: 1 });
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
  expect(await brokenRules()).toEqual([]);
});

test('an event of a payment that is not ours is passed over', async () => {
  const intent = await stripe().paymentIntents.create({
    amount: 1_000,
    currency: 'eur',
    allowed_payment_method_types: ['card'],
  });
  await expect(hearOfPayment(intent.id)).resolves.toBeUndefined();
});

test('a success found on a dropped pledge is given back in full, the desk is told, and the pledge stays dropped', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([
    { euros: 500 },
    { euros: 30, script: ['authentication_required', 'authentication_required'] },
  ]);
  const pledgeId = pledgeIds[1] ?? '';
  await passDeadline(campaignId);
  // Stripe has charged, but the pledge was dropped without asking: what must never happen is mended when it is found.
  const intent = await database().paymentIntent.findFirstOrThrow({ where: { pledgeId } });
  await database().pledge.update({ where: { id: pledgeId }, data: { status: 'DROPPED', repairNeed: null } });
  const card = (await pledgeOf(pledgeId)).paymentMethodId ?? '';
  await stripe().paymentIntents.confirm(intent.stripeId ?? '', {
    payment_method: card,
    return_url: 'https://exemple.test',
  });
  await testWorld().control(`/payment_intents/${intent.stripeId}/authenticate`, { outcome: 'succeed' });
  await refreshPayment({ pledgeId });
  await refreshPayment({ pledgeId });
  await pass({ hours: 1 });
  await deliverEvents();
  expect((await pledgeOf(pledgeId)).status).toBe('DROPPED');
  const [charge] = await chargesAtStripe(pledgeId);
  expect(charge?.amount_refunded).toBe(30_00);
  expect(await database().refund.findMany({ where: { request: { pledgeId } } })).toMatchObject([
    { status: 'SUCCEEDED', amountCents: 30_00 },
  ]);
  expect(await mailsAbout(campaignId)).toContain(
    `desk-alert PAYMENT_AFTER_DROP:${(await pledgeOf(pledgeId)).reference}`,
  );
  expect(await readLedgerTable(campaignId)).toContain('refund-executed');
  expect(await database().settlement.findUnique({ where: { campaignId } })).toMatchObject({
    collectedCents: 500_00n,
  });
  expect(await brokenRules()).toEqual([]);
});
