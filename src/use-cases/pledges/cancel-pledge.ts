import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { cancelConfirmedRow } from '@/adapters/db/cancel-confirmed';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { loadOwnPledge, loweringOf } from '@/adapters/db/own-pledge';
import { ZERO } from '@/domain/money';
import { type Actor, actorName, must } from '@/domain/permission';
import { whyNotLower } from '@/domain/pledge';
import { whyNotCancel } from '@/domain/pledge-change';
import { refuseIf } from '@/domain/refusal';

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
    refuseIf(whyNotLower(loweringOf(pledge, { wantedCents: ZERO, pledgedCents, now })));
    await cancelConfirmedRow(tx, pledge, { actor: actorName(actor), at: now });
  });
}
