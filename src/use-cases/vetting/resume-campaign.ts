import { writeAudit } from '@/adapters/db/audit';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { countArrivals, readVettedCampaign } from '@/adapters/db/vetted-campaign';
import { campaignFacts } from '@/adapters/mail/campaign-facts';
import { queueBackerMails } from '@/adapters/mail/queue-backer-mails';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { whyNotResume } from '@/domain/launch';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { refuseIf } from '@/domain/refusal';

/** Opens a suspended campaign again; its deadline stays. Refuses for every reason of `whyNotResume`. */
export async function resumeCampaign(actor: Actor, { campaignId }: { campaignId: string }): Promise<void> {
  const { userId } = userOf(actor);
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    must(actor, 'suspend-campaign', file);
    refuseIf(whyNotResume(file, at));
    await changeCampaignStatus(tx, {
      campaignId,
      from: 'SUSPENDED',
      to: 'LIVE',
      actor: actorName(actor),
      at,
    });
    const occurrence = String(await countArrivals(tx, campaignId, 'LIVE'));
    const variables = campaignFacts(file);
    await queueBackerMails(tx, { kind: 'campaign-resumed', campaignId, occurrence, variables, at });
    await tellBusiness(tx, campaignId, { kind: 'campaign-resumed', occurrence, figures: {}, at });
    await writeAudit(tx, { actorId: userId, action: 'resume-campaign', subjectId: campaignId, at });
  });
}
