import { expiresTooSoon } from '@/domain/card';
import { addMinutes } from '@/domain/paris-time';
import type { PaymentPageFacts, SavedCard } from '@/domain/payment-page';
import type { PledgeStatus } from '@/domain/pledge-status';
import { enqueue } from '../jobs/enqueue';
import { queueMail } from '../mail/queue-mail';
import { database, type Tx } from './client';
import { confirmPledgeRow } from './confirm-pledge';
import { cancelDue, planDue } from './due';
import { expirePledge } from './expire-pledge';
import type { KnownPage } from './known-page';
import { lockCampaignShared } from './lock-campaign';
import { pledgeFacts } from './pledge-facts';

const MINUTES_TO_COME_BACK = 10;

/**
 * Writes what Stripe says of a payment page, whoever asked (return, webhook, sweep, closing). Ignores order and repetition.
 * Gives the pledge's status afterwards.
 */
export async function applyPageFacts(page: KnownPage, facts: PaymentPageFacts): Promise<PledgeStatus> {
  if (facts.state === 'expired') {
    if (page.purpose === 'PLEDGE') await expirePledge(page);
    else await database().$transaction((tx) => endPage(page, 'EXPIRED', tx));
  }
  if (facts.state === 'complete') {
    if (page.purpose === 'PLEDGE') return confirmBy(page, facts.card);
    await replaceCard(page, facts.card);
  }
  const pledge = await database().pledge.findUniqueOrThrow({
    where: { id: page.pledgeId },
    select: { status: true },
  });
  return pledge.status;
}

async function confirmBy(page: KnownPage, card: SavedCard): Promise<PledgeStatus> {
  const db = database();
  const { pledge, variables, deadlineAt } = await pledgeFacts(db, page.pledgeId);
  const cardExpiresTooSoon = expiresTooSoon({ year: card.expiryYear, month: card.expiryMonth }, deadlineAt);
  const outcome = await confirmPledgeRow({
    pledgeId: pledge.id,
    campaignId: page.campaignId,
    pageId: page.id,
    card,
    mailVariables: { ...variables, cardExpiresTooSoon },
  });
  // Completed although its hold had ended: no pledge stands behind the card, so it goes.
  if (outcome.status === 'EXPIRED')
    await enqueue(db, 'detach-card', { pledgeId: pledge.id, paymentMethodId: card.paymentMethodId });
  return outcome.status;
}

async function endPage(page: KnownPage, status: 'EXPIRED' | 'COMPLETE', tx: Tx): Promise<boolean> {
  const asked = status === 'EXPIRED' ? { stripeSessionId: page.sessionId } : {};
  const { count } = await tx.paymentPage.updateMany({
    where: { id: page.id, status: { in: ['CREATED', 'OPEN'] }, ...asked },
    data: { status, url: null },
  });
  if (count === 1) await cancelDue(tx, 'close-payment-page', page.id);
  return count === 1;
}

/** The new card serves the next attempt; the old one goes once nothing uses it (collection.md 8). */
async function replaceCard(page: KnownPage, card: SavedCard): Promise<void> {
  await database().$transaction(async (tx) => {
    const now = await lockCampaignShared(tx, page.campaignId);
    if (!(await endPage(page, 'COMPLETE', tx))) return;
    await tx.$queryRaw`select id from pledge where id = ${page.pledgeId}::uuid for update`;
    const { pledge, variables } = await pledgeFacts(tx, page.pledgeId);
    const detach = (paymentMethodId: string) =>
      enqueue(tx, 'detach-card', { pledgeId: pledge.id, paymentMethodId });
    if (pledge.status !== 'CONFIRMED' && pledge.status !== 'COLLECTING') return detach(card.paymentMethodId);
    await tx.pledge.update({
      where: { id: pledge.id },
      data: {
        paymentMethodId: card.paymentMethodId,
        cardBrand: card.brand,
        cardLast4: card.last4,
        cardExpiryYear: card.expiryYear,
        cardExpiryMonth: card.expiryMonth,
      },
    });
    await tx.pledgeEvent.create({
      data: {
        pledgeId: pledge.id,
        actor: 'backer',
        reason: 'card-changed',
        amountCents: pledge.amountCents,
        at: now,
      },
    });
    if (pledge.paymentMethodId && pledge.paymentMethodId !== card.paymentMethodId)
      await detach(pledge.paymentMethodId);
    // Should the backer never come back from Stripe's page, the worker tries the new card by itself.
    if (pledge.status === 'COLLECTING')
      await planDue(tx, 'retry-payment', pledge.id, addMinutes(now, MINUTES_TO_COME_BACK));
    if (page.purpose !== 'CARD_CHANGE') return;
    await queueMail(tx, {
      kind: 'pledge-card-changed',
      subjectId: pledge.id,
      occurrence: page.id,
      recipient: pledge.email,
      locale: pledge.locale,
      variables: { ...variables, cardLast4: card.last4 },
      at: now,
    });
  });
}
