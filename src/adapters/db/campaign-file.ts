import type { CampaignDraft } from '@/domain/campaign-draft';
import { cents } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Tx } from './client';
import { fingerprint } from './fingerprint';

const parts = {
  budgetLines: { orderBy: { position: 'asc' } },
  rewards: { orderBy: { position: 'asc' } },
} as const;

/** A campaign with the parts that its business writes. Refuses NOT_FOUND. */
export async function loadCampaignFile(tx: Tx, campaignId: string) {
  const campaign = await tx.campaign.findUnique({ where: { id: campaignId }, include: parts });
  if (!campaign) throw new Refusal('NOT_FOUND');
  return campaign;
}

export type CampaignFile = Awaited<ReturnType<typeof loadCampaignFile>>;
export type RewardRow = CampaignFile['rewards'][number];

/** Whose it is, for permissions. Refuses NOT_FOUND. */
export async function readCampaignOwner(
  tx: Tx,
  campaignId: string,
): Promise<{ businessId: string; adviserId: string | null }> {
  const owner = await tx.campaign.findUnique({
    where: { id: campaignId },
    select: { businessId: true, adviserId: true },
  });
  if (!owner) throw new Refusal('NOT_FOUND');
  return owner;
}

/** The file as the rules of completeness read it. */
export function draftOf(campaign: CampaignFile): CampaignDraft {
  return {
    ...campaign,
    goalCents: campaign.goalCents === null ? null : cents(campaign.goalCents),
    hasCover: campaign.coverId !== null || campaign.coverIllustration !== null,
    budget: campaign.budgetLines.map(({ label, amountCents }) => ({
      label,
      amountCents: cents(amountCents),
    })),
    rewardCount: campaign.rewards.length,
  };
}

/** What each form of the builder edits; a save compares its mark with the one that the form was opened with. */
export const fingerprints = {
  identity: ({ title, pitch, category }: CampaignFile) => fingerprint([title, pitch, category]),
  cover: ({ coverAlt, coverId }: CampaignFile) => fingerprint([coverAlt, coverId]),
  story: (campaign: CampaignFile) =>
    fingerprint([
      campaign.story,
      campaign.purpose,
      campaign.calendar,
      campaign.expectedResult,
      campaign.risks,
    ]),
  budget: ({ goalCents, durationDays, budgetLines }: CampaignFile) =>
    fingerprint([goalCents, durationDays, budgetLines.map(({ label, amountCents }) => [label, amountCents])]),
  reward: ({ id, campaignId, position, taken, pictureId, closesAt, ...terms }: RewardRow) =>
    fingerprint(terms),
};
