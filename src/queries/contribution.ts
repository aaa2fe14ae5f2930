import { businessNow } from '@/adapters/clock';
import { readCampaignTotal } from '@/adapters/db/campaign-total';
import { forPledging } from '@/adapters/db/choice';
import { database } from '@/adapters/db/client';
import { Prisma } from '@/adapters/db/generated/client';
import { loadOwnPledge, loweringOf, type OwnPledge } from '@/adapters/db/own-pledge';
import { expiresTooSoon } from '@/domain/card';
import { type Cents, ZERO } from '@/domain/money';
import { type Actor, can } from '@/domain/permission';
import { unitsByReward, whyNotLower, whyNotOpen } from '@/domain/pledge';
import {
  whyNotCancel,
  whyNotChangeCard,
  whyNotChangeContent,
  whyNotChangeDelivery,
} from '@/domain/pledge-change';
import type { RefundRequestStatus } from '@/domain/refund-request';
import { Refusal } from '@/domain/refusal';
import { POSTAGE_ZONES, type PostageZone } from '@/domain/reward';
import { whyNotWithdraw, withdrawalEndsAt } from '@/domain/withdrawal';
import { readCard } from './campaign-cards';
import { historyOf } from './contribution-history';
import type { ContributionChangeView, ContributionView } from './pledge.view';
import { sellerView } from './pledge-draft';
import { readRepair } from './repair';
import { rewardView } from './reward-view';

/** A contribution for its backer, by link or account. Refuses everybody else, and what does not exist, with the same NOT_FOUND. */
export async function readContribution(actor: Actor, pledgeId: string): Promise<ContributionView> {
  const { view } = await read(actor, pledgeId);
  return view;
}

/** The same with what the form needs that replaces its content. */
export async function readContributionChange(
  actor: Actor,
  pledgeId: string,
): Promise<ContributionChangeView> {
  const { view, own, held, now } = await read(actor, pledgeId);
  const rewards = await database().reward.findMany({
    where: { campaignId: own.campaignId },
    orderBy: { position: 'asc' },
    include: { picture: true },
  });
  const views = rewards.map((reward) => rewardView(reward, now, held.get(reward.id) ?? 0));
  return {
    contribution: view,
    rewards: views,
    quantities: Object.fromEntries(held),
    freeCents: own.lines.find((line) => line.kind === 'FREE')?.amountCents ?? 0,
    minimumPledgeCents: forPledging(own.campaign).minimumPledgeCents,
    zones: POSTAGE_ZONES.filter((zone: PostageZone) =>
      views.some((reward) => reward.zonePrices[zone] !== undefined),
    ),
  };
}

async function read(actor: Actor, pledgeId: string) {
  const db = database();
  const own = await loadOwnPledge(db, pledgeId);
  if (!can(actor, 'read-pledge', { pledgeId, pledgeUserId: own.userId })) throw new Refusal('NOT_FOUND');
  const now = await businessNow();
  const [campaign, business, rewards, events, repair, refunds, total] = await Promise.all([
    readCard(Prisma.sql`c.id = ${own.campaignId}::uuid`, now),
    db.business.findUniqueOrThrow({ where: { id: own.campaign.businessId } }),
    db.reward.findMany({
      where: { pledgeLines: { some: { pledgeId } } },
      orderBy: { position: 'asc' },
      include: { picture: true },
    }),
    db.pledgeEvent.findMany({ where: { pledgeId }, orderBy: { at: 'desc' } }),
    readRepair(actor, pledgeId),
    readRefunds(pledgeId),
    readCampaignTotal(db, own.campaignId),
  ]);
  if (!campaign) throw new Refusal('NOT_FOUND');
  const held = unitsByReward(own.lines);
  const titles = new Map(rewards.map(({ id, title }) => [id, title]));
  const view: ContributionView = {
    pledgeId,
    reference: own.reference,
    status: own.status,
    campaign,
    seller: sellerView(business),
    lines: own.lines.map(({ kind, rewardId, quantity, amountCents }) => ({
      kind,
      title: titles.get(rewardId ?? '') ?? '',
      quantity,
      amountCents,
    })),
    totalCents: own.amountCents,
    email: own.email,
    backerName: own.backerName,
    listedPublicly: own.listedPublicly,
    message: own.message,
    isPosted: rewards.some(({ way }) => way === 'POST'),
    zone: own.zone,
    address: own.deliveryAddress as ContributionView['address'],
    rewards: rewards.map((reward) => rewardView(reward, now, held.get(reward.id) ?? 0)),
    card: cardOf(own),
    consentSentence: own.consentSentence,
    consentedAt: own.consentedAt.toISOString(),
    whyNot: whyNotActs(own, total.pledgedCents, now),
    repair,
    isSale: own.sales.length > 0,
    withdrawUntil: withdrawalEndsAt(own.sales, own.inCampaign.deadlineAt)?.toISOString() ?? null,
    isGivenUp: own.giveBackReason !== null,
    refunds,
    history: historyOf(events),
  };
  return { view, own, held, now };
}

const REFUND_STATES = {
  OPEN: 'onTheWay',
  DONE: 'done',
  PAID_BY_HAND: 'byHand',
  CANCELLED: 'cancelled',
} as const satisfies Record<RefundRequestStatus, ContributionView['refunds'][number]['state']>;

async function readRefunds(pledgeId: string): Promise<ContributionView['refunds']> {
  const rows = await database().refundRequest.findMany({
    where: { pledgeId },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, createdAt, amountCents, note, status }) => ({
    id,
    at: createdAt.toISOString(),
    amountCents,
    note,
    state: REFUND_STATES[status],
  }));
}

function cardOf(own: OwnPledge): ContributionView['card'] {
  const {
    cardBrand: brand,
    cardLast4: last4,
    cardExpiryMonth: expiryMonth,
    cardExpiryYear: expiryYear,
  } = own;
  if (!brand || !last4 || expiryMonth === null || expiryYear === null) return null;
  const card = { month: expiryMonth, year: expiryYear };
  return {
    brand,
    last4,
    expiryMonth,
    expiryYear,
    expiresTooSoon: expiresTooSoon(card, own.inCampaign.deadlineAt),
  };
}

function whyNotActs(own: OwnPledge, pledgedCents: Cents, now: Date): ContributionView['whyNot'] {
  const { inCampaign } = own;
  const { deadlineAt } = inCampaign;
  return {
    changeContent:
      whyNotChangeContent(inCampaign) ?? whyNotOpen({ status: inCampaign.campaignStatus, deadlineAt }, now),
    changeCard: whyNotChangeCard(inCampaign, now),
    withdraw: whyNotWithdraw({ ...inCampaign, sales: own.sales }, now),
    changeDetails: whyNotChangeDelivery(inCampaign),
    cancel:
      whyNotCancel(inCampaign, now) ?? whyNotLower(loweringOf(own, { wantedCents: ZERO, pledgedCents, now })),
  };
}
