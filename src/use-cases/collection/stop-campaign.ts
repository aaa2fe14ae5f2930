import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { giveUpPledges } from '@/adapters/db/give-up-pledges';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONG_TRANSACTION } from '@/adapters/db/long-transaction';
import { readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { campaignFacts } from '@/adapters/mail/campaign-facts';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { whyNotStop } from '@/domain/launch';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';
import { whyNotReason } from '@/domain/vetting';

/**
 * An admin stops a campaign while it is collecting, for good (collection.md 10): no card is charged any more, what was charged is given back whole,
 * everybody is told with the reason. One transaction promises all of it; a job for each pledge does it. Refuses with WRONG_STATUS
 * what is not collecting, REASON_MISSING.
 */
export async function stopCampaign(
  actor: Actor,
  input: { readonly campaignId: string; readonly reason: string },
): Promise<void> {
  const { campaignId } = input;
  must(actor, 'move-money');
  const { userId: actorId } = userOf(actor);
  const reason = input.reason.trim();
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    refuseIf(whyNotStop(file.status) ?? whyNotReason(reason));
    const change = { campaignId, from: 'COLLECTING', to: 'CANCELLED', reason, at } as const;
    await changeCampaignStatus(tx, { ...change, actor: actorName(actor) });
    const variables = { ...campaignFacts(file), reason };
    await giveUpPledges(tx, { campaignId, variables, at });
    const { decidedPledgedCents } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    await tellBusiness(tx, campaignId, {
      kind: 'campaign-cancelled',
      figures: { amountCents: Number(decidedPledgedCents ?? 0), reason },
      at,
    });
    await writeAudit(tx, { actorId, action: 'stop-campaign', subjectId: campaignId, at, detail: { reason } });
  }, LONG_TRANSACTION);
}
