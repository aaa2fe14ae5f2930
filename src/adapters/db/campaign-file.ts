import type { CampaignDraft } from '@/domain/campaign-draft';
import { cents } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { isUuid } from '@/domain/uuid';
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

/** Whose it is, for permissions. Refuses NOT_FOUND, also when the id (from an address) is none. */
export async function readCampaignOwner(
  tx: Tx,
  campaignId: string,
): Promise<{ businessId: string; adviserId: string | null }> {
  if (!isUuid(campaignId)) throw new Refusal('NOT_FOUND');
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
  identity: ({ title, pitch, category }: Pick<CampaignFile, 'title' | 'pitch' | 'category'>) =>
    fingerprint([title, pitch, category]),
  cover: ({ coverAlt, coverId }: Pick<CampaignFile, 'coverAlt' | 'coverId'>) =>
    fingerprint([coverAlt, coverId]),
  story: (texts: Pick<CampaignFile, 'story' | 'purpose' | 'calendar' | 'expectedResult' | 'risks'>) =>
    fingerprint([texts.story, texts.purpose, texts.calendar, texts.expectedResult, texts.risks]),
  budget: ({ goalCents, durationDays, budgetLines }: BudgetContent) =>
    fingerprint([goalCents, durationDays, budgetLines.map(({ label, amountCents }) => [label, amountCents])]),
  reward: ({ id, campaignId, position, taken, pictureId, closesAt, ...terms }: RewardRow) =>
    fingerprint(terms),
};

type BudgetContent = Pick<CampaignFile, 'goalCents' | 'durationDays'> & {
  readonly budgetLines: readonly { readonly label: string; readonly amountCents: number }[];
};
