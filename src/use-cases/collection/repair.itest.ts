import { expect, test } from 'vitest';
import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { readRepair } from '@/queries/repair';
import {
  aPledgedCampaign,
  brokenRules,
  chargesAtStripe,
  mailsAbout,
  pass,
  passDeadline,
  playScript,
  pledgeOf,
} from '@/testing/collection';
import { CARDS, completePage, pageOf } from '@/testing/pledge';
import { testWorld } from '@/testing/sandbox';
import { changeCard } from '../pledges/change-card';
import { refreshPaymentPage } from '../pledges/refresh-payment-page';
import { chargePledge } from './charge-pledge';
import { refreshPayment } from './refresh-payment';
import { repairPayment } from './repair-payment';

const attempts = (pledgeId: string) =>
  database().paymentAttempt.findMany({ where: { pledgeId }, orderBy: { createdAt: 'asc' } });
const holder = (pledgeId: string) => ({ kind: 'holder', pledgeId }) as const;
/** Finishes, or fails, the bank's challenge that is open for this pledge. */
async function authenticate(pledgeId: string, outcome: 'succeed' | 'fail' = 'succeed') {
  const intent = await database().paymentIntent.findFirstOrThrow({
    where: { pledgeId },
    orderBy: { number: 'desc' },
  });
  await testWorld().control(`/payment_intents/${intent.stripeId}/authenticate`, { outcome });
}

/** A campaign at its deadline whose first pledge meets these answers of its bank. */
async function aFailedPledge(script: readonly string[]) {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 30, script }, { euros: 500 }]);
  await passDeadline(campaignId);
  return { campaignId, pledgeId: pledgeIds[0] ?? '' };
}

test('a soft decline is retried after 1, 3 and 5 days and once at the end, reminded in between, then dropped', async () => {
  const { pledgeId, campaignId } = await aFailedPledge(Array(9).fill('insufficient_funds'));
  expect(await pledgeOf(pledgeId)).toMatchObject({ status: 'COLLECTING', repairNeed: 'RETRY' });
  const { repairUntil } = await pledgeOf(pledgeId);
  await pass({ days: 8 });
  const made = await attempts(pledgeId);
  const start = made[0]?.createdAt.getTime() ?? 0;
  expect(made.map(({ createdAt }) => Math.round((createdAt.getTime() - start) / 3_600_000))).toEqual([
    0, 24, 72, 120, 167,
  ]);
  expect(await pledgeOf(pledgeId)).toMatchObject({ status: 'DROPPED', repairNeed: null });
  expect((await pledgeOf(pledgeId)).endedAt?.getTime()).toBeGreaterThanOrEqual(repairUntil?.getTime() ?? 0);
  expect(await mailsAbout(pledgeId)).toEqual([
    'pledge-confirmed',
    'repair-needed RETRY',
    'repair-reminder',
    'repair-reminder 2',
    'repair-reminder 3',
    'pledge-dropped',
  ]);
  expect(await chargesAtStripe(pledgeId)).toEqual([]);
  expect((await database().campaign.findUniqueOrThrow({ where: { id: campaignId } })).status).toBe('FUNDED');
  expect(await brokenRules()).toEqual([]);
});

test('a soft decline that works at the second try is collected once, and nothing planned for its repair happens', async () => {
  const { pledgeId } = await aFailedPledge(['insufficient_funds', 'succeed']);
  await pass({ days: 8 });
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
  expect(await attempts(pledgeId)).toHaveLength(2);
  expect(await mailsAbout(pledgeId)).toEqual(['pledge-confirmed', 'repair-needed RETRY', 'pledge-collected']);
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
  expect(await database().due.count({ where: { subjectId: pledgeId } })).toBe(0);
});

test('a dropped pledge gives its unit of a limited reward back, and keeps it until then', async () => {
  const { campaignId, pledgeIds, rewardId } = await aPledgedCampaign([
    { euros: 500, limited: true },
    { euros: 30, limited: true, script: ['stolen_card'] },
  ]);
  const taken = async () => (await database().reward.findUniqueOrThrow({ where: { id: rewardId } })).taken;
  await passDeadline(campaignId);
  await pass({ days: 6 });
  expect(await taken()).toBe(2);
  await pass({ days: 2 });
  expect((await pledgeOf(pledgeIds[1] ?? '')).status).toBe('DROPPED');
  expect(await taken()).toBe(1);
  expect(await brokenRules()).toEqual([]);
});

test('a hard decline is never tried again on the same card, not even when the backer presses', async () => {
  const { pledgeId } = await aFailedPledge(['stolen_card', 'succeed']);
  await pass({ days: 6 });
  expect(await attempts(pledgeId)).toHaveLength(1);
  expect(await readRepair(holder(pledgeId), pledgeId)).toMatchObject({
    need: 'NEW_CARD',
    canPay: false,
    canUseOtherCard: true,
  });
  await expect(repairPayment(holder(pledgeId), pledgeId)).rejects.toThrow('CARD_REFUSED');
});

test('what needs its backer is never tried without her, and her challenge collects it', async () => {
  const { pledgeId } = await aFailedPledge(['authentication_required', 'authentication_required']);
  expect((await pledgeOf(pledgeId)).repairNeed).toBe('AUTHENTICATE');
  await pass({ days: 2 });
  expect(await attempts(pledgeId)).toHaveLength(1);

  const first = await repairPayment(holder(pledgeId), pledgeId);
  const secondTab = await repairPayment(holder(pledgeId), pledgeId);
  expect(first).toMatchObject({ kind: 'challenge' });
  expect(secondTab).toEqual(first);
  expect(await attempts(pledgeId)).toHaveLength(2);
  await authenticate(pledgeId);
  expect(await refreshPayment({ pledgeId })).toBe('COLLECTED');
  expect(await repairPayment(holder(pledgeId), pledgeId)).toEqual({ kind: 'collected' });
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
});

test('two tabs that press at the same moment make one attempt', async () => {
  const { pledgeId } = await aFailedPledge(['authentication_required', 'authentication_required']);
  const pressed = await Promise.all([1, 2, 3, 4].map(() => repairPayment(holder(pledgeId), pledgeId)));
  for (const outcome of pressed) expect(['challenge', 'waiting']).toContain(outcome.kind);
  expect(await attempts(pledgeId)).toHaveLength(2);
});

test('an automatic retry leaves a challenge alone that the backer has open', async () => {
  const { pledgeId } = await aFailedPledge(['insufficient_funds', 'authentication_required', 'succeed']);
  await pass({ hours: 23 });
  expect(await repairPayment(holder(pledgeId), pledgeId)).toMatchObject({ kind: 'challenge' });
  await pass({ hours: 2 });
  expect(await attempts(pledgeId)).toHaveLength(2);
  await authenticate(pledgeId);
  await refreshPayment({ pledgeId });
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
});

test('a failed challenge is no decline of the card: the backer may try again', async () => {
  const { pledgeId } = await aFailedPledge(['authentication_required', 'authentication_required', 'succeed']);
  await repairPayment(holder(pledgeId), pledgeId);
  await authenticate(pledgeId, 'fail');
  await refreshPayment({ pledgeId });
  expect(await pledgeOf(pledgeId)).toMatchObject({ status: 'COLLECTING', repairNeed: 'AUTHENTICATE' });
  expect(await repairPayment(holder(pledgeId), pledgeId)).toEqual({ kind: 'collected' });
});

test('a challenge older than an hour is confirmed anew, on another payment where Stripe refuses that', async () => {
  const { pledgeId } = await aFailedPledge(Array(3).fill('authentication_required'));
  await testWorld().control('/profile', { confirmWhileAuthenticating: 'refuse' });
  const first = await repairPayment(holder(pledgeId), pledgeId);
  await pass({ hours: 2 });
  const second = await repairPayment(holder(pledgeId), pledgeId);
  await testWorld().control('/profile', { confirmWhileAuthenticating: 'new_challenge' });
  expect(second).toMatchObject({ kind: 'challenge' });
  expect(second).not.toEqual(first);
  const intents = await database().paymentIntent.findMany({
    where: { pledgeId },
    orderBy: { number: 'asc' },
  });
  expect(intents.map(({ status }) => status)).toEqual(['CANCELED', 'OPEN']);
  await authenticate(pledgeId);
  expect(await refreshPayment({ pledgeId })).toBe('COLLECTED');
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
});

test('another card collects the pledge, once, however often the return page is loaded', async () => {
  const { pledgeId } = await aFailedPledge(['stolen_card']);
  await changeCard(holder(pledgeId), pledgeId);
  const page = await pageOf(pledgeId);
  await completePage(page.stripeSessionId ?? '', CARDS.ok);
  expect(await refreshPaymentPage({ pageId: page.id })).toMatchObject({ purpose: 'REPAIR' });
  const loads = [1, 2].map(() => repairPayment(holder(pledgeId), pledgeId, { onlyNewCard: true }));
  await Promise.all(loads);
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
  expect(await chargesAtStripe(pledgeId)).toHaveLength(1);
});

test('another card that is declined is not tried again by loading the return page again', async () => {
  const { pledgeId } = await aFailedPledge(['stolen_card']);
  await changeCard(holder(pledgeId), pledgeId);
  const page = await pageOf(pledgeId);
  await completePage(page.stripeSessionId ?? '', CARDS.ok);
  await refreshPaymentPage({ pageId: page.id });
  await playScript((await pledgeOf(pledgeId)).paymentMethodId, ['insufficient_funds', 'succeed']);
  expect(await repairPayment(holder(pledgeId), pledgeId, { onlyNewCard: true })).toEqual({
    kind: 'declined',
    need: 'RETRY',
  });
  expect(await repairPayment(holder(pledgeId), pledgeId, { onlyNewCard: true })).toEqual({
    kind: 'nothing-to-do',
  });
});

test('a challenge that is open when the window ends may be finished for an hour, and no new attempt begins', async () => {
  const { pledgeId } = await aFailedPledge(['authentication_required', 'authentication_required']);
  const until = (await pledgeOf(pledgeId)).repairUntil?.getTime() ?? 0;
  const now = await readBusinessNow(database());
  await pass({ hours: (until - now.getTime()) / 3_600_000 - 0.2 });
  expect(await repairPayment(holder(pledgeId), pledgeId)).toMatchObject({ kind: 'challenge' });
  await pass({ hours: 0.5 });
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTING');
  await authenticate(pledgeId);
  await pass({ hours: 1 });
  expect((await pledgeOf(pledgeId)).status).toBe('COLLECTED');
});

test('a challenge that nobody finishes ends with the hour of grace, and the pledge is dropped', async () => {
  const { pledgeId } = await aFailedPledge(['authentication_required', 'authentication_required']);
  await pass({ hours: 24 * 7 - 0.2 });
  await repairPayment(holder(pledgeId), pledgeId);
  await pass({ hours: 2 });
  expect((await pledgeOf(pledgeId)).status).toBe('DROPPED');
  await expect(repairPayment(holder(pledgeId), pledgeId)).rejects.toThrow('REPAIR_OVER');
  await expect(chargePledge(pledgeId)).resolves.toBeUndefined();
  expect(await chargesAtStripe(pledgeId)).toEqual([]);
});

test('somebody else can neither see nor pay a pledge', async () => {
  const { pledgeId } = await aFailedPledge(['insufficient_funds']);
  expect(await readRepair({ kind: 'holder', pledgeId: 'another' }, pledgeId)).toBeNull();
  await expect(repairPayment({ kind: 'holder', pledgeId: 'another' }, pledgeId)).rejects.toThrow('NOT_FOUND');
});
