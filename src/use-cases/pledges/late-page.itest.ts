import { expect, test } from 'vitest';
import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { showPaymentPage } from '@/adapters/db/show-payment-page';
import { openSetupPage } from '@/adapters/stripe/payment-page';
import { skip } from '@/testing/collection';
import { aDraft, anOpenCampaign } from '@/testing/open-campaign';
import { ANYBODY, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { testWorld } from '@/testing/sandbox';
import { openPledge } from './open-pledge';
import { refreshPaymentPage } from './refresh-payment-page';

test('a page whose making waited until its end was too near for Stripe is asked for again, not a broken page', async () => {
  const campaign = await anOpenCampaign();
  const draft = await aDraft(campaign.id, { freeCents: 20_00 });
  const press = () => openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
  await testWorld().control('/faults', {
    kind: 'slow',
    ms: 1_000,
    match: { method: 'POST', path: '/v1/checkout/sessions$' },
  });
  const pressed = press();
  const refused = expect(pressed).rejects.toMatchObject({ code: 'PAYMENT_SERVICE_AWAY' });
  // The call is on its way: its row, with the end of the page, is written.
  await expect
    .poll(() => database().stripeCall.count({ where: { path: '/v1/checkout/sessions' } }), { timeout: 5_000 })
    .toBe(1);
  await skip({ hours: 0.1 });
  await refused;
  expect(await press()).toMatchObject({ kind: 'page' });
  expect(await database().pledge.count({ where: { campaignId: campaign.id } })).toBe(1);
});

test('of two pages that two tabs had made, the one shown first stays the pledge’s, and a card saved there counts', async () => {
  const campaign = await anOpenCampaign();
  const draft = await aDraft(campaign.id, { freeCents: 20_00 });
  const opened = await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
  const first = await pageOf(opened.pledgeId);
  await completePage(first.stripeSessionId ?? '');
  // The other tab asked Stripe before the first page was shown, and so much later that it was given a page of its own.
  const pledge = await database().pledge.findUniqueOrThrow({ where: { id: opened.pledgeId } });
  await skip({ hours: 0.1 });
  const second = await openSetupPage(
    {
      pageId: first.id,
      pledgeId: pledge.id,
      number: first.number,
      campaignId: campaign.id,
      campaignTitle: campaign.title,
      email: pledge.email,
      locale: 'fr',
      consentSentence: SENTENCE,
      purpose: 'PLEDGE',
      customerId: pledge.stripeCustomerId,
      onBehalfOf: null,
    },
    await businessNow(),
  );
  if (!second) throw new Error('Stripe made no second page');
  expect(second.sessionId).not.toBe(first.stripeSessionId);
  expect(await showPaymentPage({ id: first.id, pledgeId: pledge.id }, second)).toBe(first.url);
  await refreshPaymentPage({ pledgeId: pledge.id, sessionId: first.stripeSessionId ?? '' });
  expect((await database().pledge.findUniqueOrThrow({ where: { id: pledge.id } })).status).toBe('CONFIRMED');
});
