import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database, type Tx } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { countArrivals, readVettedCampaign, type VettedCampaign } from '@/adapters/db/vetted-campaign';
import { SHARDS } from '@/adapters/email-hash';
import { campaignFacts } from '@/adapters/mail/campaign-facts';
import { queueMail } from '@/adapters/mail/queue-mail';
import { deskRecipient } from '@/adapters/mail/recipients';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { launchedAt, whyNotLive } from '@/domain/launch';
import { deadlineAfter } from '@/domain/paris-time';

/**
 * The job of the launch instant: the campaign goes live with its deadline fixed, or back to approved when the business cannot be paid.
 * Does nothing for a campaign that is not, or no longer, planned for an instant that has come: running twice is harmless.
 */
export async function launchCampaign(campaignId: string): Promise<'launched' | 'postponed' | 'nothing'> {
  return database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const file = await readVettedCampaign(tx, campaignId);
    if (file.status !== 'SCHEDULED' || !file.launchAt || file.launchAt > now) return 'nothing';
    if (whyNotLive(file.business, file.merchantOfRecord ?? 'PLATFORM')) {
      await postpone(tx, file, now);
      return 'postponed';
    }
    await goLive(tx, file, launchedAt(file.launchAt, now), now);
    return 'launched';
  });
}

async function goLive(tx: Tx, file: VettedCampaign, liveAt: Date, at: Date): Promise<void> {
  const { id: campaignId, durationDays } = file;
  if (durationDays === null) throw new Error(`campaign ${campaignId} is planned without a duration`);
  const deadlineAt = deadlineAfter(liveAt, durationDays);
  const change = { from: 'SCHEDULED', to: 'LIVE', set: { liveAt, deadlineAt } } as const;
  await changeCampaignStatus(tx, { campaignId, ...change, actor: 'system', at });
  const shards = Array.from({ length: SHARDS }, (_, shard) => ({ campaignId, shard }));
  await tx.campaignTotal.createMany({ data: shards, skipDuplicates: true });
  await planDue(tx, 'close-campaign', campaignId, deadlineAt);
  await tellBusiness(tx, campaignId, { kind: 'campaign-live', figures: {}, at });
}

async function postpone(tx: Tx, file: VettedCampaign, at: Date): Promise<void> {
  const { id: campaignId } = file;
  const change = {
    from: 'SCHEDULED',
    to: 'APPROVED',
    reason: 'STRIPE_NOT_READY',
    set: { launchAt: null },
  } as const;
  await changeCampaignStatus(tx, { campaignId, ...change, actor: 'system', at });
  const occurrence = String(await countArrivals(tx, campaignId, 'APPROVED'));
  const reason = 'STRIPE_NOT_READY' as const;
  await tellBusiness(tx, campaignId, { kind: 'launch-postponed', occurrence, figures: { reason }, at });
  const variables = { ...campaignFacts(file), reason };
  const desk = await deskRecipient(tx, file.adviserId);
  await queueMail(tx, {
    kind: 'launch-postponed',
    subjectId: campaignId,
    occurrence,
    ...desk,
    variables,
    at,
  });
}
