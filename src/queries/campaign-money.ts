import { database } from '@/adapters/db/client';
import { openDisputes } from '@/adapters/db/open-disputes';
import { initialsOf } from '@/domain/initials';
import { cents, sum } from '@/domain/money';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import type { CampaignMoneyView, MoneyFigures, PledgedFigures, PledgePage } from './campaign-money.view';
import { readWithheld } from './withheld';

const ROWS_A_PAGE = 100;

/** The statement of a campaign, for its business and the desk; refuses others with NOT_FOUND. `page` counts from 1. */
export async function readCampaignMoney(
  actor: Actor,
  campaignId: string,
  page = 1,
): Promise<CampaignMoneyView> {
  const campaign = await database().campaign.findUnique({
    where: { id: campaignId },
    include: {
      business: true,
      settlement: true,
      payouts: { orderBy: { number: 'asc' } },
      events: { where: { from: 'COLLECTING', to: 'CANCELLED' }, select: { id: true } },
    },
  });
  if (!campaign) throw new Refusal('NOT_FOUND');
  must(actor, 'read-campaign-money', campaign);
  return {
    campaignId,
    title: campaign.title,
    businessName: campaign.business.name,
    status: campaign.status,
    wasStopped: campaign.events.length > 0,
    held: campaign.holdReason !== null,
    payoutsHeld: campaign.business.payoutsHeldReason !== null,
    goalCents: campaign.goalCents ?? 0,
    deadlineAt: campaign.deadlineAt?.toISOString() ?? null,
    settledAt: campaign.settlement?.settledAt.toISOString() ?? null,
    feeBasisPoints: campaign.feeBasisPoints ?? 0,
    vatBasisPoints: campaign.vatBasisPoints ?? 0,
    pledged: await sumPledges(campaignId),
    money: await sumLedger(campaignId),
    disputes: await readDisputed(campaignId),
    payouts: campaign.payouts.map(({ number, amountCents, status, arrivalAt }) => ({
      number,
      amountCents,
      status,
      arrivalAt: arrivalAt?.toISOString() ?? null,
    })),
    pledges: await readPledges(campaignId, page),
  };
}

async function sumPledges(campaignId: string): Promise<PledgedFigures> {
  const [row] = await database().$queryRaw<
    Record<'pledged' | 'coming' | 'dropped', bigint>[] & { backers: number; gone: number }[]
  >`
    select
      coalesce(sum(amount_cents) filter (where status in ('CONFIRMED', 'COLLECTING', 'COLLECTED', 'DROPPED', 'RELEASED')), 0)::bigint as pledged,
      count(distinct email_hash) filter (where status in ('CONFIRMED', 'COLLECTING', 'COLLECTED', 'DROPPED', 'RELEASED'))::int as backers,
      coalesce(sum(amount_cents) filter (where status = 'COLLECTING'), 0)::bigint as coming,
      coalesce(sum(amount_cents) filter (where status = 'DROPPED'), 0)::bigint as dropped,
      (count(*) filter (where status = 'DROPPED'))::int as gone
    from pledge where campaign_id = ${campaignId}::uuid`;
  if (!row) throw new Error('no sums');
  return {
    pledgedCents: cents(row.pledged),
    backers: row.backers,
    comingCents: cents(row.coming),
    droppedCents: cents(row.dropped),
    droppedCount: row.gone,
  };
}

async function sumLedger(campaignId: string): Promise<MoneyFigures> {
  const [row] = await database().$queryRaw<
    Record<
      'collected' | 'fee' | 'vat' | 'cost' | 'transferred' | 'moving' | 'paid' | 'disputed' | 'debt',
      bigint
    >[]
  >`
    select
      coalesce(-sum(l.amount_cents) filter (where l.account = 'BP' and e.kind in ('charge', 'refund-asked', 'refund-cancelled')), 0)::bigint as collected,
      coalesce(-sum(l.amount_cents) filter (where l.account = 'FE'), 0)::bigint as fee,
      coalesce(-sum(l.amount_cents) filter (where l.account = 'VA'), 0)::bigint as vat,
      coalesce(-sum(l.amount_cents) filter (where l.account = 'ST' and e.kind = 'settlement'), 0)::bigint as cost,
      coalesce(sum(l.amount_cents) filter (where l.account = 'BP' and e.kind in ('dispute-lost', 'dispute-regained')), 0)::bigint as disputed,
      greatest(0, coalesce(sum(l.amount_cents) filter (where l.account = 'BP'), 0))::bigint as debt,
      coalesce(sum(l.amount_cents) filter (where l.account = 'SB' and e.kind in ('transfer-in', 'reversal-out')), 0)::bigint as transferred,
      coalesce(sum(l.amount_cents) filter (where l.account = 'MV' and e.kind like 'payout%'), 0)::bigint as moving,
      coalesce(sum(l.amount_cents) filter (where l.account = 'BP' and e.kind like 'payout%'), 0)::bigint as paid
    from ledger_line l join ledger_entry e on e.id = l.entry_id
    where l.campaign_id = ${campaignId}::uuid`;
  if (!row) throw new Error('no sums');
  return {
    collectedCents: cents(row.collected),
    feeCents: cents(row.fee),
    vatCents: cents(row.vat),
    costCents: cents(row.cost),
    netCents: cents(row.collected - row.fee - row.vat - row.cost - row.disputed),
    disputedCents: cents(row.disputed),
    debtCents: cents(row.debt),
    transferredCents: cents(row.transferred),
    onTheWayCents: cents(row.moving),
    paidOutCents: cents(row.paid),
  };
}

/** Disputes that a bank has not decided, and what they keep from the business. */
async function readDisputed(campaignId: string): Promise<CampaignMoneyView['disputes']> {
  const db = database();
  const open = await db.dispute.count({ where: { campaignId, ...openDisputes } });
  const withheld = await readWithheld(db, [campaignId]);
  return { open, withheldCents: sum([...withheld.values()]) };
}

async function readPledges(campaignId: string, page: number): Promise<PledgePage> {
  const db = database();
  const where = { campaignId, confirmedAt: { not: null } };
  const count = await db.pledge.count({ where });
  const rows = await db.pledge.findMany({
    where,
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * ROWS_A_PAGE,
    take: ROWS_A_PAGE,
    include: { transfers: { where: { status: 'SUCCEEDED' }, select: { amountCents: true } } },
  });
  return {
    page,
    pages: Math.max(1, Math.ceil(count / ROWS_A_PAGE)),
    rows: rows.map((row) => ({
      reference: row.reference,
      initials: initialsOf(row.backerName),
      amountCents: row.amountCents,
      status: row.status,
      need: row.repairNeed,
      untilAt: row.status === 'COLLECTING' ? (row.repairUntil?.toISOString() ?? null) : null,
      transferredCents: row.transfers[0]?.amountCents ?? null,
    })),
  };
}
