import { draftOf, loadCampaignFile, readCampaignOwner } from '@/adapters/db/campaign-file';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database, type Tx } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { campaignFacts } from '@/adapters/mail/campaign-facts';
import { queueMail } from '@/adapters/mail/queue-mail';
import { readersOf } from '@/adapters/mail/recipients';
import { whyIncomplete } from '@/domain/campaign-draft';
import { isEditable } from '@/domain/campaign-status';
import { type Actor, actorName, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';
import { whyNotResubmit } from '@/domain/vetting';

/**
 * Sends the file to the advisers: a draft for the first time, or one with changes requested once each remark has an answer. Refuses
 * FORM_INCOMPLETE with everything that is missing, REMARKS_UNANSWERED, WRONG_STATUS; pressed twice, the second finds it done.
 */
export async function submitCampaign(actor: Actor, input: { readonly campaignId: string }): Promise<void> {
  const { campaignId } = input;
  must(actor, 'submit-campaign', await readCampaignOwner(database(), campaignId));
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await loadCampaignFile(tx, campaignId);
    if (campaign.status === 'SUBMITTED') throw new Refusal('ALREADY_DONE');
    if (!isEditable(campaign.status)) throw new Refusal('WRONG_STATUS');
    const missing = whyIncomplete(draftOf(campaign));
    if (missing.length > 0) throw new Refusal('FORM_INCOMPLETE', missing);
    refuseIf(whyNotResubmit(await tx.remark.findMany({ where: { campaignId } })));

    const change = {
      campaignId,
      from: campaign.status,
      to: 'SUBMITTED',
      actor: actorName(actor),
      at: now,
    } as const;
    await changeCampaignStatus(tx, { ...change, set: { submittedAt: now } });
    await tellPeople(tx, campaign, now);
  });
}

/** The business gets an acknowledgement, whoever reads the file hears that it is there. One submission is one occurrence. */
async function tellPeople(
  tx: Tx,
  campaign: Awaited<ReturnType<typeof loadCampaignFile>>,
  at: Date,
): Promise<void> {
  const mail = {
    subjectId: campaign.id,
    occurrence: at.toISOString(),
    variables: campaignFacts(campaign),
    at,
  };
  const business = await tx.business.findUniqueOrThrow({ where: { id: campaign.businessId } });
  await queueMail(tx, {
    ...mail,
    kind: 'campaign-submitted',
    recipient: business.email,
    locale: campaign.locale,
  });
  const kind =
    campaign.status === 'CHANGES_REQUESTED' && campaign.adviserId ? 'changes-answered' : 'campaign-submitted';
  for (const to of await readersOf(tx, campaign)) await queueMail(tx, { ...mail, kind, ...to });
}
