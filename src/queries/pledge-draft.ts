import { businessNow, wallNow } from '@/adapters/clock';
import { forPledging, rewardOf } from '@/adapters/db/choice';
import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { choiceFaults } from '@/domain/choice-faults';
import { ZERO } from '@/domain/money';
import { addHours } from '@/domain/paris-time';
import { type Choice, pledgeLines, pledgeTotal, unitsByReward, whyNotOpen } from '@/domain/pledge';
import { DRAFT_LIFE_HOURS, detailFaults, newDraft, type PledgeDraftData } from '@/domain/pledge-draft';
import { POSTAGE_ZONES, type PostageZone, postageCents, type Reward, whyNotReward } from '@/domain/reward';
import { IS_PUBLIC, readCard } from './campaign-cards';
import type { PledgeDraftView, PledgeLineView, SellerView } from './pledge-draft.view';
import { rewardView } from './reward-view';

/** Which draft is asked for, and what an untouched one begins with. */
export interface DraftAsked {
  readonly slug: string;
  readonly draftId: string;
  /** The reward whose button was pressed; chosen while nothing is stored. */
  readonly rewardId?: string | undefined;
}

/**
 * A draft with everything that its three screens show, checked against the campaign as it is now. Null: no such public campaign, or the
 * draft is another campaign's. Knowing the id is the permission: it has 128 random bits and is erased after a day.
 */
export async function readPledgeDraft({
  slug,
  draftId,
  rewardId,
}: DraftAsked): Promise<PledgeDraftView | null> {
  const db = database();
  const now = await businessNow();
  const card = await readCard(Prisma.sql`c.slug = ${slug} and ${IS_PUBLIC}`, now);
  if (!card) return null;
  const [campaign, row, moved] = await Promise.all([
    db.campaign.findUniqueOrThrow({
      where: { id: card.id },
      include: { business: true, rewards: { orderBy: { position: 'asc' }, include: { picture: true } } },
    }),
    db.pledgeDraft.findFirst({
      where: { id: draftId, createdAt: { gt: addHours(wallNow(), -DRAFT_LIFE_HOURS) } },
    }),
    db.pledgeDraft.findFirst({ where: { earlierId: draftId }, select: { id: true } }),
  ]);
  if (row && row.campaignId !== card.id) return null;
  const pledge = row?.pledgeId ? await readMadePledge(row.pledgeId) : null;
  const held = pledge?.status === 'OPEN' ? pledge.units : new Map<string, number>();
  const data = row ? (row.data as unknown as PledgeDraftData) : untouched(campaign.rewards, rewardId, now);

  const rewards = campaign.rewards.map(rewardOf);
  const choice = chosen(data, rewards);
  const isPosted = choice.rewards.some(({ reward }) => reward.way === 'POST');
  const priced = { ...choice, zone: isPosted ? data.zone : null };
  const terms = forPledging(campaign);
  // Before the address is known, a posted reward is judged as sent within France, which every posted reward is.
  const judged = { ...choice, zone: isPosted ? (data.zone ?? ('FRANCE' as const)) : null };
  return {
    id: draftId,
    isStored: row !== null,
    earlierId: row?.earlierId ?? null,
    hasMoved: moved !== null,
    campaign: card,
    seller: sellerView(campaign.business),
    rewards: campaign.rewards.map((reward) => rewardView(reward, now, held.get(reward.id) ?? 0)),
    minimumPledgeCents: terms.minimumPledgeCents,
    maximumPledgeCents: terms.maximumPledgeCents,
    whyNot: whyNotOpen(terms, now),
    quantities: Object.fromEntries(choice.rewards.map(({ reward, quantity }) => [reward.id, quantity])),
    freeCents: data.freeCents,
    email: data.email,
    backerName: data.backerName,
    listedPublicly: data.listedPublicly,
    message: data.message,
    isPosted,
    zone: data.zone,
    address: data.address,
    postageByZone: postageByZone(choice),
    lines: lineViews(priced, new Map(campaign.rewards.map(({ id, title }) => [id, title]))),
    totalCents: pledgeTotal(priced),
    choiceFaults: choiceFaults(terms, judged, now, held),
    detailFaults: detailFaults(data, isPosted),
    confirmedPledgeId: pledge && pledge.status !== 'OPEN' && pledge.status !== 'EXPIRED' ? pledge.id : null,
  };
}

async function readMadePledge(id: string) {
  const pledge = await database().pledge.findUnique({
    where: { id },
    select: { id: true, status: true, lines: true },
  });
  return pledge && { ...pledge, units: unitsByReward(pledge.lines) };
}

type RewardRow = Parameters<typeof rewardOf>[0];

function untouched(rewards: readonly RewardRow[], rewardId: string | undefined, now: Date): PledgeDraftData {
  const wanted = rewards.find((reward) => reward.id === rewardId && whyNotReward(reward, 1, now) === null);
  return newDraft(wanted?.id ?? null, 'fr');
}

function chosen(data: PledgeDraftData, rewards: readonly Reward[]): Choice {
  const quantityOf = new Map(data.rewards.map(({ rewardId, quantity }) => [rewardId, quantity]));
  return {
    rewards: rewards.flatMap((reward) => {
      const quantity = quantityOf.get(reward.id);
      return quantity ? [{ reward, quantity }] : [];
    }),
    freeCents: data.freeCents,
    zone: data.zone,
  };
}

function postageByZone(choice: Choice): PledgeDraftView['postageByZone'] {
  const posted = choice.rewards.filter(({ reward }) => reward.way === 'POST');
  const entries = POSTAGE_ZONES.flatMap((zone): [PostageZone, number][] => {
    const everywhere = posted.every(({ reward }) => postageCents(reward, zone) !== null);
    const postage = pledgeLines({ rewards: posted, freeCents: ZERO, zone }).find(
      (line) => line.kind === 'POSTAGE',
    );
    return posted.length > 0 && everywhere ? [[zone, postage?.amountCents ?? 0]] : [];
  });
  return Object.fromEntries(entries);
}

/** Only what the law asks the seller to tell. */
export function sellerView(business: SellerView): SellerView {
  const { name, siret, addressLine, postcode, communeName, email, phone } = business;
  return { name, siret, addressLine, postcode, communeName, email, phone };
}

/** Lines with the titles of their rewards. */
export function lineViews(choice: Choice, titles: ReadonlyMap<string, string>): PledgeLineView[] {
  return pledgeLines(choice).map(({ kind, rewardId, quantity, amountCents }) => ({
    kind,
    title: titles.get(rewardId ?? '') ?? '',
    quantity,
    amountCents,
  }));
}
