import { database } from '@/adapters/db/client';
import type { Actor } from '@/domain/permission';
import { giveDetails } from '@/use-cases/pledges/give-details';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { saveDraft } from '@/use-cases/pledges/save-draft';
import { startDraft } from '@/use-cases/pledges/start-draft';
import { consentOf } from './consent';
import { french } from './french';
import type { PlannedPledge } from './pledge-plan';
import { completePaymentPage, type SandboxWorld } from './sandbox-control';

const ANYBODY: Actor = { kind: 'anonymous' };

/** A campaign as its pledges need it; read once for all of a day. */
export const readForPledging = (campaignId: string) =>
  database().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { business: { select: { name: true } }, rewards: { orderBy: { position: 'asc' } } },
  });

/** A resident goes through the three screens and the payment page; the webhook confirms the pledge. Gives the customer at Stripe. */
export async function pledgeAsResident(
  world: SandboxWorld,
  campaign: Awaited<ReturnType<typeof readForPledging>>,
  plan: PlannedPledge,
  actor: Actor = ANYBODY,
): Promise<{ customerId: string }> {
  const { resident, quantity, freeCents } = plan;
  const reward = plan.reward === null ? null : (campaign.rewards[plan.reward] ?? null);
  const { locale } = resident;
  const begun = await startDraft({ slug: campaign.slug, rewardId: reward?.id ?? null, locale });
  await saveDraft(begun, { rewards: reward ? [{ rewardId: reward.id, quantity }] : [], freeCents });
  const draftId = await giveDetails(begun, {
    locale,
    email: resident.email,
    backerName: resident.name,
    listedPublicly: plan.listed,
    message: french(plan.message),
    ...(reward?.way === 'POST' ? { zone: 'FRANCE', address: resident.address } : {}),
  });
  const amountCents = reward
    ? (reward.priceCents + (reward.postageFranceCents ?? 0)) * quantity + freeCents
    : freeCents;
  const facts = {
    amountCents,
    title: campaign.title,
    business: campaign.business.name,
    goalCents: campaign.goalCents ?? 0,
    deadlineAt: campaign.deadlineAt ?? campaign.createdAt,
  };
  const opened = await openPledge(actor, { draftId, consentSentence: consentOf(facts, locale) });
  if (opened.kind !== 'page') throw new Error('a new draft has a confirmed pledge');
  return completePage(world, opened.url, plan.card);
}

/** Types the card on the payment page at this address (`…/c/pay/cs_…`). */
export function completePage(
  world: SandboxWorld,
  url: string,
  card: string,
): Promise<{ customerId: string }> {
  return completePaymentPage(world, new URL(url).pathname.split('/').at(-1) ?? '', card);
}
