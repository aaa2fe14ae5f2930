import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { env } from '@/adapters/env';
import { projectUrl } from '@/adapters/mail/addresses';
import { isUuid } from '@/domain/uuid';
import { readCard } from './campaign-cards';
import type { PledgeStateView } from './pledge.view';

/** What became of a pledge, for whoever comes back from Stripe's page. Null: there is none. */
export async function readPledgeState(
  pledgeId: string,
  locale: 'fr' | 'en',
): Promise<PledgeStateView | null> {
  if (!isUuid(pledgeId)) return null;
  const pledge = await database().pledge.findUnique({
    where: { id: pledgeId },
    select: { status: true, amountCents: true, repairNeed: true, campaignId: true },
  });
  if (!pledge) return null;
  const campaign = await readCard(Prisma.sql`c.id = ${pledge.campaignId}::uuid`, await businessNow());
  if (!campaign) return null;
  return {
    status: pledge.status,
    amountCents: pledge.amountCents,
    needsRepair: pledge.repairNeed !== null,
    campaign,
    shareUrl: projectUrl({ appUrl: env().APP_URL, locale }, campaign.slug),
  };
}

export interface WayBack {
  readonly slug: string;
  readonly locale: 'fr' | 'en';
  /** The draft that the pledge was made from, while its card is not saved; null: nothing is left to go back to. */
  readonly draftId: string | null;
}

/**
 * Where somebody belongs who comes from Stripe's page of this pledge. A draft is named only while nobody else can know the pledge's id,
 * and under the id that was known when the pledge was opened: what was typed since may be somebody else's.
 */
export async function readWayBack(pledgeId: string): Promise<WayBack | null> {
  if (!isUuid(pledgeId)) return null;
  const pledge = await database().pledge.findUnique({
    where: { id: pledgeId },
    select: { status: true, locale: true, campaign: { select: { slug: true } } },
  });
  if (!pledge) return null;
  const isUnfinished = pledge.status === 'OPEN' || pledge.status === 'EXPIRED';
  const draft = isUnfinished
    ? await database().pledgeDraft.findFirst({ where: { pledgeId }, select: { id: true, openedUnder: true } })
    : null;
  return {
    slug: pledge.campaign.slug,
    locale: pledge.locale === 'en' ? 'en' : 'fr',
    draftId: draft ? (draft.openedUnder ?? draft.id) : null,
  };
}
