import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { skip } from '@/testing/collection';
import { aDraft, anOpenCampaign } from '@/testing/open-campaign';
import { ANYBODY, SENTENCE } from '@/testing/pledge';
import { testWorld } from '@/testing/sandbox';
import { openPledge } from './open-pledge';

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
