import { database } from '@/adapters/db/client';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';
import { aDraft, type DraftWishes } from './open-campaign';
import { testWorld } from './sandbox';

/** Cards of Stripe's test set, by what they do (payments.md 4.5). */
export const CARDS = {
  ok: '4242424242424242',
  challengedOnceAtSetup: '4000002500003155',
  challengedAlways: '4000002760003184',
  insufficientFundsAfterSetup: '4000008260003178',
  declinedLater: '4000000000000341',
} as const;

export const ANYBODY = { kind: 'anonymous' } as const;
export const SENTENCE = 'Vous ne serez débité que si le projet atteint son objectif.';

/** Completes Stripe's hosted page of a session as its visitor would. */
export async function completePage(sessionId: string, card: string = CARDS.ok): Promise<void> {
  await testWorld().control(`/checkout/${sessionId}/complete`, {
    card,
    exp_month: 12,
    exp_year: 2030,
    three_d_secure: 'succeed',
  });
}

/** The newest payment page of a pledge, as our database has it. */
export async function pageOf(pledgeId: string) {
  return database().paymentPage.findFirstOrThrow({ where: { pledgeId }, orderBy: { number: 'desc' } });
}

/** A pledge that went the whole way: draft, opening, card saved, confirmed. */
export async function aConfirmedPledge(campaignId: string, over: DraftWishes & { card?: string } = {}) {
  const { card, ...wishes } = over;
  const draft = await aDraft(campaignId, wishes);
  const opened = await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
  const page = await pageOf(opened.pledgeId);
  await completePage(page.stripeSessionId ?? '', card);
  await refreshPaymentPage({ pageId: page.id });
  return database().pledge.findUniqueOrThrow({ where: { id: opened.pledgeId } });
}
