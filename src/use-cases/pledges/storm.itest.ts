import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { cents } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { brokenRules } from '@/testing/collection';
import { aDraft, anOpenCampaign, aReward } from '@/testing/open-campaign';
import { ANYBODY, completePage, pageOf, SENTENCE } from '@/testing/pledge';
import { cancelPledge } from './cancel-pledge';
import { changeCard } from './change-card';
import { changePledge } from './change-pledge';
import { closePaymentPage } from './close-payment-page';
import { openPledge } from './open-pledge';
import { refreshPaymentPage } from './refresh-payment-page';

const VISITORS = 30;
const UNITS = 25;
const holder = (pledgeId: string) => ({ kind: 'holder', pledgeId }) as const;

/** Whether it was done; a refusal is an answer, anything else (a deadlock, a broken rule of the database) is not. */
const tried = (work: Promise<unknown>) =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );

test('a crowd that opens, saves cards, changes, gives up and cancels over the same rewards leaves stock and totals exact, and nobody in a deadlock', async () => {
  const campaign = await anOpenCampaign();
  const rewards = [
    await aReward(campaign.id, { quantity: UNITS }),
    await aReward(campaign.id, { quantity: UNITS, priceCents: 20_00 }),
  ];
  const chosen = (i: number) =>
    [i % 2, (i + 1) % 2].map((which, place) => ({
      rewardId: rewards[which]?.id ?? '',
      quantity: place === 0 ? 1 : 1 + (i % 2),
    }));
  const change = (pledgeId: string, i: number) =>
    changePledge(holder(pledgeId), pledgeId, {
      rewards: chosen(i + 1).slice(0, 1 + (i % 2)),
      freeCents: cents(i * 100),
      zone: null,
      address: null,
      consentSentence: SENTENCE,
    });

  const visit = async (i: number) => {
    const draft = await aDraft(campaign.id, { rewards: chosen(i), email: `v${i % 20}@exemple.test` });
    const open = () => openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
    if (!(await tried(Promise.all([open(), open()])))) return;
    const { pledgeId } = await open();
    const { id: pageId, stripeSessionId } = await pageOf(pledgeId);
    if (i % 5 === 0) return void (await tried(closePaymentPage(pageId)));
    await completePage(stripeSessionId ?? '');
    await Promise.all([
      refreshPaymentPage({ pageId }),
      refreshPaymentPage({ pageId }),
      closePaymentPage(pageId),
    ]);
    const acts = [change(pledgeId, i), change(pledgeId, i + 1), changeCard(holder(pledgeId), pledgeId)];
    if (i % 3 === 0) acts.push(cancelPledge(holder(pledgeId), pledgeId));
    await Promise.all(acts.map(tried));
  };
  await Promise.all(Array.from({ length: VISITORS }, (_, i) => visit(i)));

  for (const { id } of rewards) {
    const { _sum } = await database().pledgeLine.aggregate({
      where: { rewardId: id, pledge: { status: { in: ['OPEN', 'CONFIRMED'] } } },
      _sum: { quantity: true },
    });
    const { taken } = await database().reward.findUniqueOrThrow({ where: { id } });
    expect(taken).toBe(_sum.quantity ?? 0);
    expect(taken).toBeGreaterThan(0);
  }
  const confirmed = await database().pledge.findMany({
    where: { campaignId: campaign.id, status: 'CONFIRMED' },
    include: { lines: true },
  });
  expect(confirmed.length).toBeGreaterThan(0);
  for (const { amountCents, lines } of confirmed)
    expect(lines.reduce((sum, line) => sum + line.amountCents, 0)).toBe(amountCents);
  expect(await brokenRules()).toEqual([]);
}, 60_000);
