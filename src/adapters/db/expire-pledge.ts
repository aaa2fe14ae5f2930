import { enqueue } from '../jobs/enqueue';
import { tellBacker } from '../mail/tell-people';
import { changePledgeStatus } from './change-pledge-status';
import { database } from './client';
import { cancelDue } from './due';
import type { KnownPage } from './known-page';
import { lockCampaignShared } from './lock-campaign';
import { freeStock, unitsOf } from './stock';

/**
 * Ends the hold of a pledge whose payment page Stripe says is closed: stock freed, and after the deadline its backer told at once and the
 * decision asked for. Nothing happens to a pledge that is not open any more, nor where another session than the one that Stripe was asked about
 * has been shown meanwhile.
 */
export async function expirePledge(page: KnownPage): Promise<void> {
  const { id: pageId, pledgeId, campaignId, sessionId } = page;
  await database().$transaction(async (tx) => {
    const now = await lockCampaignShared(tx, campaignId);
    const { count } = await tx.paymentPage.updateMany({
      where: { id: pageId, stripeSessionId: sessionId, status: { in: ['CREATED', 'OPEN'] } },
      data: { status: 'EXPIRED', closedAt: now, url: null },
    });
    if (count === 0) return;
    const pledge = await tx.pledge.findUniqueOrThrow({
      where: { id: pledgeId },
      include: { campaign: true },
    });
    await cancelDue(tx, 'close-payment-page', pageId);
    const { amountCents, campaign } = pledge;
    const ended = await changePledgeStatus(tx, {
      pledgeId,
      amountCents,
      from: 'OPEN',
      to: 'EXPIRED',
      actor: 'system',
      at: now,
      set: { endedAt: now },
    });
    if (!ended) return;
    await freeStock(tx, await unitsOf(tx, pledgeId));
    if (!campaign.deadlineAt || now < campaign.deadlineAt) return;
    await tellBacker(tx, pledge, campaign, { kind: 'pledge-not-completed', figures: {}, at: now });
    await enqueue(tx, 'decide-campaign', { campaignId });
  });
}
