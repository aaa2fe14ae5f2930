import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
import { stripe } from '@/adapters/stripe/client';
import { cents } from '@/domain/money';
import { aPledgedCampaign, clearFaults, fault, mailsAbout, passDeadline, skip } from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { requestRefund } from './request-refund';

async function refundable() {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  await passDeadline(campaignId);
  const [, pledgeId = ''] = pledgeIds;
  const charge = await database().charge.findUniqueOrThrow({ where: { pledgeId } });
  const id = await requestRefund(await aUser('ADMIN'), {
    pledgeId,
    amountCents: cents(100_00),
    reason: 'MISTAKE',
    note: '',
    seenAskedCents: cents(0),
  });
  const rows = async () =>
    (await database().refund.findMany({ where: { requestId: id }, orderBy: { number: 'asc' } })).map(
      ({ number, status }) => `${number} ${status}`,
    );
  const again = async () => {
    await pullRetriesForward();
    await runJobsOnce();
  };
  return { campaignId, charge, id, rows, again };
}

test('a refund that was written long ago and sent only now is given up an hour after the sending, not at once, and is made once', async () => {
  const { charge, id, rows, again } = await refundable();
  await fault('reset_before', '/v1/refunds$', 50);
  await runJobsOnce();
  await skip({ hours: 2 });
  await clearFaults();
  await fault('http_500_before', '/v1/refunds$', 1);
  await again();
  expect(await rows()).toEqual(['1 UNKNOWN']);
  const key = `re:${id}:1`;
  await skip({ hours: 0.9 });
  await again();
  expect(await rows()).toEqual(['1 UNKNOWN']);

  await skip({ hours: 0.2 });
  await again();
  expect(await rows()).toEqual(['1 ERROR', '2 SUCCEEDED']);
  expect(await database().stripeCall.findUniqueOrThrow({ where: { key } })).toMatchObject({
    state: 'abandoned',
  });
  expect((await stripe().refunds.list({ charge: charge.id })).data).toHaveLength(1);
}, 60_000);

test('a key that Stripe has with other parameters is no known no: the desk is told, and the number never rises', async () => {
  const { campaignId, charge, id, rows, again } = await refundable();
  await stripe().rawRequest(
    'POST',
    '/v1/refunds',
    { charge: charge.id, amount: 100 },
    { idempotencyKey: `re:${id}:1` },
  );
  await runJobsOnce();
  expect(await rows()).toEqual(['1 UNKNOWN']);
  await skip({ hours: 30 });
  await again();
  expect(await rows()).toEqual(['1 UNKNOWN']);
  const told = (await mailsAbout(campaignId)).filter((mail) => mail.includes('STRIPE_KEY_CONFLICT'));
  expect(told).toHaveLength(1);
}, 60_000);
