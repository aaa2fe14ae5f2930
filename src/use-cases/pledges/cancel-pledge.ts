import { moveCampaignTotal, readCampaignTotal } from '@/adapters/db/campaign-total';
import { changePledgeStatus } from '@/adapters/db/change-pledge-status';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { loadOwnPledge, loweringOf } from '@/adapters/db/own-pledge';
import { freeStock, unitsOf } from '@/adapters/db/stock';
import { enqueue } from '@/adapters/jobs/enqueue';
import { tellBacker } from '@/adapters/mail/tell-people';
import { ZERO } from '@/domain/money';
import { type Actor, actorName, must } from '@/domain/permission';
import { whyNotLower } from '@/domain/pledge';
import { whyNotCancel } from '@/domain/pledge-change';
import { Refusal, refuseIf } from '@/domain/refusal';

/**
 * A backer takes her pledge back before the deadline: nothing is charged, its stock is free again, the card is forgotten. Refuses for every
 * reason of `whyNotCancel` and `whyNotLower`, and ALREADY_DONE.
 */
export async function cancelPledge(actor: Actor, pledgeId: string): Promise<void> {
  const { campaignId } = await loadOwnPledge(database(), pledgeId);
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const pledge = await loadOwnPledge(tx, pledgeId);
    must(actor, 'change-pledge', { pledgeId, pledgeUserId: pledge.userId });
    refuseIf(whyNotCancel(pledge.inCampaign, now));
    const { pledgedCents } = await readCampaignTotal(tx, campaignId);
    const { amountCents } = pledge;
    refuseIf(whyNotLower(loweringOf(pledge, { wantedCents: ZERO, pledgedCents, now })));

    const done = await changePledgeStatus(tx, {
      pledgeId,
      amountCents,
      from: 'CONFIRMED',
      to: 'CANCELLED',
      actor: actorName(actor),
      at: now,
      set: { endedAt: now },
    });
    if (!done) throw new Refusal('ALREADY_DONE');
    await freeStock(tx, await unitsOf(tx, pledgeId));
    await moveCampaignTotal(tx, pledge, -amountCents, true);
    if (pledge.paymentMethodId)
      await enqueue(tx, 'detach-card', { pledgeId, paymentMethodId: pledge.paymentMethodId });
    await tellBacker(tx, pledge, pledge.campaign, {
      kind: 'pledge-cancelled',
      figures: { amountCents },
      at: now,
    });
  });
}
