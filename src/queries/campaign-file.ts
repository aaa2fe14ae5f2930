import { businessNow } from '@/adapters/clock';
import {
  type CampaignFile,
  draftOf,
  fingerprints,
  loadCampaignFile,
  readCampaignOwner,
} from '@/adapters/db/campaign-file';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { database } from '@/adapters/db/client';
import { onboardingState } from '@/domain/business';
import { type CampaignSection, whyIncomplete } from '@/domain/campaign-draft';
import { editRights, whyNotWithdraw } from '@/domain/campaign-editing';
import { isEditable, PUBLIC_STATUSES } from '@/domain/campaign-status';
import { type Actor, must } from '@/domain/permission';
import type { RefusalCode } from '@/domain/refusal';
import { type RemarkState, whyNotResubmit } from '@/domain/vetting';
import type { CampaignFileView, RemarkView, RewardFileView } from './campaign-file.view';
import { illustrationView, pictureView } from './picture';

/** The file of a campaign, for its business and the desk. Refuses NOT_FOUND to others. */
export async function readCampaignFile(actor: Actor, campaignId: string): Promise<CampaignFileView> {
  const db = database();
  must(actor, 'read-campaign-file', await readCampaignOwner(db, campaignId));
  const [now, campaign, related, total] = await Promise.all([
    businessNow(),
    loadCampaignFile(db, campaignId),
    db.campaign.findUniqueOrThrow({ where: { id: campaignId }, include: relatedParts }),
    readCampaignTotal(db, campaignId),
  ]);
  const missing = whyIncomplete(draftOf(campaign));
  const rewards = await rewardViews(campaign);
  return {
    ...textsOf(campaign),
    business: {
      id: related.business.id,
      name: related.business.name,
      onboarding: onboardingState(related.business),
    },
    adviserName: related.adviser?.name ?? null,
    cover: coverView(campaign, related.cover),
    rewards,
    seen: {
      identity: fingerprints.identity(campaign),
      cover: fingerprints.cover(campaign),
      story: fingerprints.story(campaign),
      budget: fingerprints.budget(campaign),
    },
    rights: editRights(campaign, now),
    missing,
    remarks: related.remarks.map(remarkView),
    whyNotSubmit: whyNotSubmit(campaign, missing.length, related.remarks),
    mayWithdraw: whyNotWithdraw(campaign.status) === null,
    decisionReason: related.events[0]?.reason || null,
    ...total,
    isPublic: PUBLIC_STATUSES.some((status) => status === campaign.status) && campaign.liveAt !== null,
  };
}

const relatedParts = {
  business: true,
  adviser: { select: { name: true } },
  cover: true,
  remarks: { orderBy: { createdAt: 'asc' } },
  events: { where: { to: 'REJECTED' }, orderBy: { at: 'desc' }, take: 1 },
} as const;

function textsOf(campaign: CampaignFile) {
  return {
    id: campaign.id,
    slug: campaign.slug,
    status: campaign.status,
    title: campaign.title,
    pitch: campaign.pitch,
    category: campaign.category,
    story: campaign.story,
    purpose: campaign.purpose,
    calendar: campaign.calendar,
    expectedResult: campaign.expectedResult,
    risks: campaign.risks,
    coverAlt: campaign.coverAlt,
    goalCents: campaign.goalCents,
    durationDays: campaign.durationDays,
    budgetLines: campaign.budgetLines.map(({ label, amountCents }) => ({ label, amountCents })),
    submittedAt: campaign.submittedAt?.toISOString() ?? null,
    launchAt: campaign.launchAt?.toISOString() ?? null,
    deadlineAt: campaign.deadlineAt?.toISOString() ?? null,
  };
}

function coverView(campaign: CampaignFile, picture: Parameters<typeof pictureView>[0] | null) {
  if (picture) return pictureView(picture, campaign.coverAlt);
  return campaign.coverIllustration ? illustrationView(campaign.coverIllustration, campaign.coverAlt) : null;
}

/** The same rules as the use case asks, so that the button and the refusal agree. */
function whyNotSubmit(
  campaign: CampaignFile,
  missingCount: number,
  remarks: readonly RemarkState[],
): RefusalCode | null {
  if (!isEditable(campaign.status)) return 'WRONG_STATUS';
  if (missingCount > 0) return 'FORM_INCOMPLETE';
  return whyNotResubmit(remarks);
}

type RemarkRow = {
  id: string;
  section: string;
  text: string;
  createdAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  settledAt: Date | null;
};

const remarkView = (remark: RemarkRow): RemarkView => ({
  id: remark.id,
  section: remark.section as CampaignSection,
  text: remark.text,
  createdAt: remark.createdAt.toISOString(),
  answer: remark.answer,
  answeredAt: remark.answeredAt?.toISOString() ?? null,
  isSettled: remark.settledAt !== null,
});

async function rewardViews(campaign: CampaignFile): Promise<RewardFileView[]> {
  const ids = campaign.rewards.map((reward) => reward.id);
  const db = database();
  const [chosen, pictures] = await Promise.all([
    db.reward.findMany({ where: { id: { in: ids }, pledgeLines: { some: {} } }, select: { id: true } }),
    db.picture.findMany({ where: { rewards: { some: { id: { in: ids } } } } }),
  ]);
  return campaign.rewards.map(({ campaignId, position, closesAt, pictureId, ...reward }) => {
    const picture = pictures.find((row) => row.id === pictureId);
    return {
      ...reward,
      seen: fingerprints.reward({ ...reward, campaignId, position, closesAt, pictureId }),
      isChosen: chosen.some((row) => row.id === reward.id),
      picture: picture ? pictureView(picture, reward.title) : null,
    };
  });
}
