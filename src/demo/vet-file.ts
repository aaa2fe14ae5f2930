import { database } from '@/adapters/db/client';
import { CHECKLIST_ITEMS } from '@/domain/vetting';
import { answerRemark } from '@/use-cases/campaigns/answer-remark';
import { submitCampaign } from '@/use-cases/campaigns/submit-campaign';
import { addRemark } from '@/use-cases/vetting/add-remark';
import { approveCampaign } from '@/use-cases/vetting/approve-campaign';
import { assignAdviser } from '@/use-cases/vetting/assign-adviser';
import { rejectCampaign } from '@/use-cases/vetting/reject-campaign';
import { requestChanges } from '@/use-cases/vetting/request-changes';
import { tickCheck } from '@/use-cases/vetting/tick-check';
import type { UserActor } from './accounts';
import { french } from './french';
import type { Story } from './story';

/** Items that are ticked on a file that waits for its business: what the adviser had seen by then. */
const SEEN_AT_ONCE = ['IDENTITY', 'SIRET_ACTIVE', 'STRIPE_READY'] as const;

/** What the adviser says of the file, and what the business answers, as far as the plot goes. */
export async function vetFile(
  { adviser, member }: { adviser: UserActor; member: UserActor },
  campaignId: string,
  { plot }: Story,
): Promise<void> {
  await assignAdviser(adviser, { campaignId, adviserId: adviser.userId, seenAdviserId: null });
  if (plot.now === 'REJECTED') {
    await rejectCampaign(adviser, { campaignId, reason: french(plot.reason ?? '') });
    return;
  }
  if (plot.now === 'CHANGES_REQUESTED') {
    for (const item of SEEN_AT_ONCE) await tickCheck(adviser, { campaignId, item, ticked: true });
    await addRemark(adviser, { campaignId, section: 'BUDGET', text: french(plot.reason ?? '') });
    await requestChanges(adviser, { campaignId });
    return;
  }
  for (const { section, text } of plot.remarks ?? []) {
    await addRemark(adviser, { campaignId, section, text: french(text) });
  }
  if (plot.remarks) {
    await requestChanges(adviser, { campaignId });
    const asked = await database().remark.findMany({ where: { campaignId } });
    for (const { id, text } of asked) {
      const answer = plot.remarks.find((remark) => french(remark.text) === text)?.answer ?? '';
      await answerRemark(member, { campaignId, remarkId: id, answer: french(answer) });
    }
    await submitCampaign(member, { campaignId });
  }
  if (plot.now === 'SUBMITTED') return;
  for (const item of CHECKLIST_ITEMS) await tickCheck(adviser, { campaignId, item, ticked: true });
  await approveCampaign(adviser, { campaignId });
}
