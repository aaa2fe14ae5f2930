import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { env } from '@/adapters/env';
import { projectUrl } from '@/adapters/mail/addresses';
import type { CampaignStatus } from '@/domain/campaign-status';
import { type Actor, must } from '@/domain/permission';
import { whyNotOpen } from '@/domain/pledge';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { DEFAULT_TERMS } from '@/domain/terms';
import type { CampaignCardView, CampaignPageView } from './campaign.view';
import { IS_PUBLIC, readCard } from './campaign-cards';
import { paragraphsOf } from './paragraphs';
import { rewardView } from './reward-view';

type Reader = 'fr' | 'en';
/** What the page can show; the rest are told as a count. */
const MOST_NAMES = 24;
const MOST_UPDATES = 30;

/** What an address leads to: the page, the address that has replaced it, or nothing. */
export type CampaignBySlug =
  | { readonly kind: 'page'; readonly campaign: CampaignPageView }
  | { readonly kind: 'moved'; readonly slug: string }
  | { readonly kind: 'none' };

/** The public page of a campaign. One that never went live does not exist for the public, whoever asks: see `readCampaignPreview`. */
export async function readCampaignBySlug(slug: string, locale: Reader): Promise<CampaignBySlug> {
  const now = await businessNow();
  const card = await readCard(Prisma.sql`c.slug = ${slug} and ${IS_PUBLIC}`, now);
  if (card) return { kind: 'page', campaign: await pageView(card, now, locale) };
  const [moved] = await database().$queryRaw<{ slug: string }[]>`
    select c.slug from old_slug o join campaign c on c.id = o.campaign_id where o.slug = ${slug} and ${IS_PUBLIC}`;
  return moved ? { kind: 'moved', slug: moved.slug } : { kind: 'none' };
}

/** The page as it will be, for its business and the desk, in every state. Refuses others with NOT_FOUND. */
export async function readCampaignPreview(
  actor: Actor,
  campaignId: string,
  locale: Reader,
): Promise<CampaignPageView> {
  const owned = await database().campaign.findUnique({
    where: { id: campaignId },
    select: { businessId: true, adviserId: true },
  });
  if (!owned) throw new Refusal('NOT_FOUND');
  must(actor, 'read-campaign-file', owned);
  const now = await businessNow();
  const card = await readCard(Prisma.sql`c.id = ${campaignId}::uuid`, now);
  if (!card) throw new Refusal('NOT_FOUND');
  return pageView(card, now, locale);
}

async function pageView(card: CampaignCardView, now: Date, locale: Reader): Promise<CampaignPageView> {
  const [campaign, backerNames, statusReason] = await Promise.all([
    database().campaign.findUniqueOrThrow({
      where: { id: card.id },
      include: {
        business: true,
        adviser: { select: { name: true } },
        budgetLines: { orderBy: { position: 'asc' } },
        rewards: { orderBy: { position: 'asc' }, include: { picture: true } },
        updates: { orderBy: { postedAt: 'desc' }, take: MOST_UPDATES },
      },
    }),
    readBackerNames(card.id, card.status),
    readStatusReason(card.id, card.status),
  ]);
  const { business } = campaign;
  return {
    ...card,
    story: paragraphsOf(campaign.story),
    purpose: paragraphsOf(campaign.purpose),
    calendar: paragraphsOf(campaign.calendar),
    expectedResult: paragraphsOf(campaign.expectedResult),
    risks: paragraphsOf(campaign.risks),
    budgetLines: campaign.budgetLines.map(({ label, amountCents }) => ({ label, amountCents })),
    rewards: campaign.rewards.map((reward) => rewardView(reward, now)),
    updates: campaign.updates.map(({ id, title, text, postedAt }) => ({
      id,
      title,
      paragraphs: paragraphsOf(text),
      postedAt: postedAt.toISOString(),
    })),
    backerNames,
    business: {
      name: business.name,
      description: business.description,
      communeName: business.communeName,
      addressLine: business.addressLine,
      postcode: business.postcode,
      siret: business.siret,
    },
    adviserName: campaign.adviser?.name ?? null,
    whyNot: whyNot(campaign, now),
    statusReason,
    minimumPledgeCents: campaign.minimumPledgeCents ?? DEFAULT_TERMS.minimumPledgeCents,
    shareUrl: projectUrl({ appUrl: env().APP_URL, locale }, card.slug),
  };
}

function whyNot(
  campaign: { status: CampaignStatus; deadlineAt: Date | null },
  now: Date,
): RefusalCode | null {
  const { status, deadlineAt } = campaign;
  return deadlineAt ? whyNotOpen({ status, deadlineAt }, now) : 'CAMPAIGN_NOT_OPEN';
}

/** Names of those who asked to be named, from the partial index of listed pledges: at most so many rows, however many pledges there are. */
async function readBackerNames(campaignId: string, status: CampaignStatus): Promise<string[]> {
  if (status === 'FAILED' || status === 'CANCELLED') return [];
  const pledges = await database().pledge.findMany({
    where: {
      campaignId,
      listedPublicly: true,
      backerName: { not: '' },
      confirmedAt: { not: null },
      status: { in: ['CONFIRMED', 'COLLECTING', 'COLLECTED'] },
    },
    orderBy: { confirmedAt: 'asc' },
    take: MOST_NAMES,
    select: { backerName: true },
  });
  return pledges.map(({ backerName }) => backerName);
}

async function readStatusReason(campaignId: string, status: CampaignStatus): Promise<string | null> {
  if (status !== 'SUSPENDED' && status !== 'CANCELLED') return null;
  const event = await database().campaignEvent.findFirst({
    where: { campaignId, to: status },
    orderBy: { at: 'desc' },
    select: { reason: true },
  });
  return event?.reason || null;
}
