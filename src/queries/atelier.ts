import { draftOf } from '@/adapters/db/campaign-file';
import { database } from '@/adapters/db/client';
import { onboardingState } from '@/domain/business';
import { whyIncomplete } from '@/domain/campaign-draft';
import type { Actor } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import type { AtelierCampaignView, AtelierView } from './campaign-file.view';

/** What waits for a business member: their businesses and all their campaigns, last changed first. Refuses NOT_SIGNED_IN. */
export async function readAtelier(actor: Actor): Promise<AtelierView> {
  if (actor.kind !== 'user') throw new Refusal('NOT_SIGNED_IN');
  const businessId = { in: [...actor.businessIds] };
  const db = database();
  const [user, businesses, campaigns] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } }),
    db.business.findMany({ where: { id: businessId }, orderBy: { name: 'asc' } }),
    db.campaign.findMany({ where: { businessId }, orderBy: { updatedAt: 'desc' }, include: listParts }),
  ]);
  return {
    userName: user.name ?? '',
    businesses: businesses.map((business) => ({
      id: business.id,
      name: business.name,
      onboarding: onboardingState(business),
    })),
    campaigns: campaigns.map(
      ({ business, totals, remarks, ...campaign }): AtelierCampaignView => ({
        id: campaign.id,
        title: campaign.title,
        status: campaign.status,
        businessName: business.name,
        updatedAt: campaign.updatedAt.toISOString(),
        launchAt: campaign.launchAt?.toISOString() ?? null,
        deadlineAt: campaign.deadlineAt?.toISOString() ?? null,
        goalCents: campaign.goalCents,
        pledgedCents: totals.reduce((sum, total) => sum + Number(total.pledgedCents), 0),
        backers: totals.reduce((sum, total) => sum + total.backers, 0),
        missingCount: whyIncomplete(draftOf(campaign)).length,
        openRemarks: remarks.length,
      }),
    ),
  };
}

const listParts = {
  business: { select: { name: true } },
  totals: true,
  budgetLines: { orderBy: { position: 'asc' } },
  rewards: { orderBy: { position: 'asc' } },
  remarks: { where: { answer: null, settledAt: null }, select: { id: true } },
} as const;
