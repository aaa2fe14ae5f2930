import { beforeAll, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import {
  aPledgedCampaign,
  brokenRules,
  campaignOf,
  chargesAtStripe,
  clearFaults,
  fault,
  mailsAbout,
  pass,
  passDeadline,
  pledgeOf,
} from '@/testing/collection';
import { aUser } from '@/testing/makers';
import { aPlatformFloat } from '@/testing/platform-float';
import { runJobsOnce } from '@/testing/run-jobs';
import { giveBackPledge } from './give-back-pledge';
import { holdCampaign } from './hold-campaign';
import { releaseCampaign } from './release-campaign';
import { stopCampaign } from './stop-campaign';
import { sweepMoney } from './sweep-money';

const REASON = 'Le bail n’a pas été signé.';

beforeAll(async () => void (await aPlatformFloat()));

/** Jobs may be lost: the minute sweep reads the rows. */
async function theSweepLooks() {
  await pass({ hours: 1 });
  await sweepMoney();
  await runJobsOnce();
}

/** Collecting: the first is charged, the second's bank wants to hear its backer. */
async function aCollection() {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([
    { euros: 300 },
    { euros: 200, script: ['authentication_required'] },
  ]);
  await passDeadline(campaignId);
  const [paid = '', unpaid = ''] = pledgeIds;
  expect((await pledgeOf(paid)).status).toBe('COLLECTED');
  expect((await pledgeOf(unpaid)).status).toBe('COLLECTING');
  return { campaignId, paid, unpaid, business };
}

async function everythingIsGivenBack({ campaignId, paid, unpaid }: Awaited<ReturnType<typeof aCollection>>) {
  expect((await campaignOf(campaignId)).status).toBe('CANCELLED');
  expect((await pledgeOf(unpaid)).status).toBe('CANCELLED');
  const intents = await database().paymentIntent.findMany({ where: { pledgeId: unpaid } });
  for (const { stripeId } of intents)
    expect((await stripe().paymentIntents.retrieve(stripeId ?? '')).status).toBe('canceled');
  expect(await chargesAtStripe(paid)).toMatchObject([{ amount: 300_00, amount_refunded: 300_00 }]);
  expect(await database().refundRequest.findMany({ where: { campaignId } })).toMatchObject([
    { pledgeId: paid, amountCents: 300_00, reason: 'CAMPAIGN_STOPPED', status: 'DONE' },
  ]);
  expect(await database().settlement.count({ where: { campaignId } })).toBe(0);
  expect(await brokenRules()).toEqual([]);
}

test('a stopped collection charges nobody any more, gives everything back, and tells everybody once', async () => {
  const all = await aCollection();
  const { campaignId, paid, unpaid, business } = all;
  const admin = await aUser('ADMIN');
  const presses = await Promise.allSettled(
    [1, 2].map(() => stopCampaign(admin, { campaignId, reason: REASON })),
  );
  expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await runJobsOnce();
  await pass({ days: 9 });
  await everythingIsGivenBack(all);
  expect(await mailsAbout(paid)).toContain('campaign-cancelled');
  expect(await mailsAbout(unpaid)).toContain('campaign-cancelled');
  expect(await mailsAbout(unpaid)).not.toContain('repair-reminder');
  const told = await database().mail.findMany({
    where: { subjectId: campaignId, kind: 'campaign-cancelled', recipient: business.member.email },
  });
  expect(told).toMatchObject([{ variables: { reason: REASON } }]);
});

test('only an admin stops a collection, with a reason, and only while it collects', async () => {
  const { campaignId, business } = await aCollection();
  const input = { campaignId, reason: REASON };
  await expect(stopCampaign(business.member, input)).rejects.toThrow('NOT_FOUND');
  await expect(stopCampaign(await aUser('ADVISER'), input)).rejects.toThrow('NOT_FOUND');
  const admin = await aUser('ADMIN');
  await expect(stopCampaign(admin, { campaignId, reason: ' ' })).rejects.toThrow('REASON_MISSING');
  const { campaignId: live } = await aPledgedCampaign([{ euros: 500 }]);
  await expect(stopCampaign(admin, { campaignId: live, reason: REASON })).rejects.toThrow('WRONG_STATUS');
});

test('a job that dies before, or after, Stripe cancelled a payment goes on where it was', async () => {
  for (const kind of ['http_500_before', 'http_500_after'] as const) {
    const all = await aCollection();
    await stopCampaign(await aUser('ADMIN'), { campaignId: all.campaignId, reason: REASON });
    await database().$executeRaw`
      select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where key like 'give-back:%'))`;
    await fault(kind, '/payment_intents/[^/]+/cancel$', 5);
    await giveBackPledge(all.unpaid).catch(() => undefined);
    await clearFaults();
    await theSweepLooks();
    await everythingIsGivenBack(all);
  }
});

test('jobs that are lost after the stop are found again by the sweep', async () => {
  const all = await aCollection();
  await stopCampaign(await aUser('ADMIN'), { campaignId: all.campaignId, reason: REASON });
  await database().$executeRaw`
    select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where key like 'give-back:%'))`;
  await theSweepLooks();
  await everythingIsGivenBack(all);
});

test('a stopped collection that is held waits, and goes on when it is released', async () => {
  const all = await aCollection();
  const admin = await aUser('ADMIN');
  await holdCampaign(admin, { campaignId: all.campaignId, reason: 'Vérification' });
  await stopCampaign(admin, { campaignId: all.campaignId, reason: REASON });
  await theSweepLooks();
  expect((await pledgeOf(all.unpaid)).status).toBe('COLLECTING');
  expect(await database().refundRequest.count({ where: { campaignId: all.campaignId } })).toBe(0);
  await releaseCampaign(admin, all.campaignId);
  await theSweepLooks();
  await everythingIsGivenBack(all);
});
