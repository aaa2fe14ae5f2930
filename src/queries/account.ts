import { database } from '@/adapters/db/client';
import type { Actor } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import type { AccountView } from './account.view';

/** What somebody may see of their own account; pledges that never were confirmed are left out. Refuses NOT_SIGNED_IN. */
export async function readAccount(actor: Actor): Promise<AccountView> {
  if (actor.kind !== 'user') throw new Refusal('NOT_SIGNED_IN');
  const user = await database().user.findUniqueOrThrow({
    where: { id: actor.userId },
    include: {
      memberships: { include: { business: { select: { id: true, name: true } } } },
      pledges: {
        where: { confirmedAt: { not: null } },
        orderBy: { confirmedAt: 'desc' },
        take: 200,
        include: pledgeParts,
      },
    },
  });
  return {
    email: user.email,
    name: user.name ?? '',
    role: user.role,
    businesses: user.memberships.map(({ business }) => business),
    pledges: user.pledges.map(
      ({ id, reference, status, amountCents, repairNeed, confirmedAt, campaign, lines }) => ({
        id,
        reference,
        status,
        amountCents,
        needsRepair: repairNeed !== null && repairNeed !== 'INVESTIGATE',
        confirmedAt: confirmedAt?.toISOString() ?? null,
        campaign: {
          title: campaign.title,
          slug: campaign.slug,
          status: campaign.status,
          deadlineAt: campaign.deadlineAt?.toISOString() ?? null,
          communeName: campaign.business.communeName,
        },
        rewardTitles: lines.flatMap((line) => line.reward?.title ?? []),
      }),
    ),
  };
}

const pledgeParts = {
  campaign: { include: { business: { select: { communeName: true } } } },
  lines: { where: { kind: 'REWARD' }, include: { reward: { select: { title: true } } } },
} as const;

/** Who is signed in, as the site's header shows it; null for a visitor. */
export async function readViewer(
  actor: Actor,
): Promise<{ name: string; isBusinessMember: boolean; isDeskMember: boolean } | null> {
  if (actor.kind !== 'user') return null;
  const user = await database().user.findUnique({ where: { id: actor.userId }, select: { name: true } });
  return {
    name: user?.name ?? '',
    isBusinessMember: actor.businessIds.length > 0,
    isDeskMember: actor.role !== 'RESIDENT',
  };
}
