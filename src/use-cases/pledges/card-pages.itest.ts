import { describe, expect, test } from 'vitest';
import { applyPageFacts } from '@/adapters/db/apply-page-facts';
import { database } from '@/adapters/db/client';
import { fault } from '@/testing/collection';
import { anOpenCampaign } from '@/testing/open-campaign';
import { aConfirmedPledge, completePage, pageOf } from '@/testing/pledge';
import { cancelPledge } from './cancel-pledge';
import { changeCard } from './change-card';
import { refreshPaymentPage } from './refresh-payment-page';

const holder = (pledgeId: string) => ({ kind: 'holder', pledgeId }) as const;
const OTHER_CARD = '5555555555554444';

describe('a page for another card', () => {
  test('of a card change is not ended by what Stripe said before: the card saved on it becomes the pledge’s', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    await fault('timeout_after', '^/v1/checkout/sessions$');
    await expect(changeCard(holder(pledge.id), pledge.id)).rejects.toMatchObject({
      code: 'PAYMENT_SERVICE_AWAY',
    });
    const before = await pageOf(pledge.id);
    expect(before.stripeSessionId).toBeNull();
    await changeCard(holder(pledge.id), pledge.id);
    // A closing that asked Stripe before the page was shown hears only now that nothing was there.
    const known = { id: before.id, pledgeId: pledge.id, campaignId: campaign.id, purpose: before.purpose };
    await applyPageFacts({ ...known, sessionId: null }, { state: 'expired', sessionId: null });
    await completePage((await pageOf(pledge.id)).stripeSessionId ?? '', OTHER_CARD);
    await refreshPaymentPage({ pageId: before.id });
    const after = await database().pledge.findUniqueOrThrow({ where: { id: pledge.id } });
    expect(after.cardLast4).toBe('4444');
    expect(await database().due.count({ where: { kind: 'close-payment-page', subjectId: before.id } })).toBe(
      0,
    );
  });

  test('that was opened before the deadline is not the one that repairs a collection', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    await changeCard(holder(pledge.id), pledge.id);
    expect((await pageOf(pledge.id)).purpose).toBe('CARD_CHANGE');
    await database().pledge.update({ where: { id: pledge.id }, data: { status: 'COLLECTING' } });
    await changeCard(holder(pledge.id), pledge.id);
    expect((await pageOf(pledge.id)).purpose).toBe('REPAIR');
  });

  test('completed after the contribution was cancelled changes nothing, and its card is forgotten', async () => {
    const campaign = await anOpenCampaign();
    const pledge = await aConfirmedPledge(campaign.id, { freeCents: 10_00 });
    await changeCard(holder(pledge.id), pledge.id);
    const page = await pageOf(pledge.id);
    await cancelPledge(holder(pledge.id), pledge.id);
    await completePage(page.stripeSessionId ?? '', OTHER_CARD);
    await refreshPaymentPage({ pageId: page.id });
    expect(await database().pledge.findUnique({ where: { id: pledge.id } })).toMatchObject({
      status: 'CANCELLED',
      cardLast4: '4242',
    });
    const jobs = await database().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from graphile_worker._private_jobs job
      join graphile_worker._private_tasks task on task.id = job.task_id
      where task.identifier = 'detach-card' and job.payload->>'pledgeId' = ${pledge.id}`;
    expect(jobs[0]?.n).toBe(2);
  });
});
