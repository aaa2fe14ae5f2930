import { v7 as uuidv7 } from 'uuid';
import { database } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { lockCampaignShared } from '@/adapters/db/lock-campaign';
import { loadOwnPledge } from '@/adapters/db/own-pledge';
import { showPaymentPage } from '@/adapters/db/show-payment-page';
import { onBehalfOf } from '@/adapters/stripe/on-behalf-of';
import { openSetupPage } from '@/adapters/stripe/payment-page';
import { addMinutes } from '@/domain/paris-time';
import { type Actor, must } from '@/domain/permission';
import { HOLD_MINUTES } from '@/domain/pledge';
import { whyNotChangeCard } from '@/domain/pledge-change';
import { Refusal, refuseIf } from '@/domain/refusal';

/**
 * Gives the address of Stripe's page on which another card is saved for this pledge: before the deadline, or while a failed collection may be
 * repaired. Pressed twice, it gives the page that is still open. The card in use changes only when that page is completed. Refuses for
 * every reason of `whyNotChangeCard`, PLEDGE_NOT_CHANGEABLE when the campaign ended meanwhile, and PAYMENT_SERVICE_AWAY.
 */
export async function changeCard(actor: Actor, pledgeId: string): Promise<{ url: string }> {
  const { campaignId } = await loadOwnPledge(database(), pledgeId);
  const { page, pledge, now } = await database().$transaction(async (tx) => {
    const now = await lockCampaignShared(tx, campaignId);
    // One page at a time for each pledge: two presses meet here.
    await tx.$queryRaw`select id from pledge where id = ${pledgeId}::uuid for update`;
    const pledge = await loadOwnPledge(tx, pledgeId);
    must(actor, 'change-pledge', { pledgeId, pledgeUserId: pledge.userId });
    refuseIf(whyNotChangeCard(pledge.inCampaign, now));
    // While collecting, the page that pays on the way back; one from before the deadline only saves a card.
    const purpose = pledge.status === 'COLLECTING' ? 'REPAIR' : 'CARD_CHANGE';
    const last = await tx.paymentPage.findFirstOrThrow({ where: { pledgeId }, orderBy: { number: 'desc' } });
    if (
      (last.status === 'OPEN' || last.status === 'CREATED') &&
      last.expiresAt > now &&
      last.purpose === purpose
    )
      return { page: last, pledge, now };
    const id = uuidv7();
    const expiresAt = addMinutes(now, HOLD_MINUTES);
    const page = await tx.paymentPage.create({
      data: { id, pledgeId, number: last.number + 1, purpose, expiresAt, createdAt: now },
    });
    await planDue(tx, 'close-payment-page', id, expiresAt);
    return { page, pledge, now };
  });
  if (page.status === 'OPEN' && page.url) return { url: page.url };

  const { campaign } = pledge;
  const business = await database().business.findUniqueOrThrow({
    where: { id: campaign.businessId },
    select: { stripeAccountId: true },
  });
  const opened = await openSetupPage(
    {
      pageId: page.id,
      pledgeId,
      number: page.number,
      campaignId,
      campaignTitle: campaign.title,
      email: pledge.email,
      locale: pledge.locale,
      consentSentence: pledge.consentSentence,
      purpose: page.purpose,
      customerId: pledge.stripeCustomerId,
      onBehalfOf: onBehalfOf({ ...campaign, business }),
    },
    now,
  );
  if (!opened) throw new Refusal('PAYMENT_SERVICE_AWAY');
  const url = await showPaymentPage({ id: page.id, pledgeId }, opened);
  if (!url) throw new Refusal('PLEDGE_NOT_CHANGEABLE');
  return { url };
}
