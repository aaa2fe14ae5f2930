import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database, type Tx } from '@/adapters/db/client';
import { collectionState } from '@/adapters/db/collection-state';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONG_TRANSACTION } from '@/adapters/db/long-transaction';
import { netDebts, readDebtsToNet } from '@/adapters/db/net-debts';
import { postEntry } from '@/adapters/db/post-entry';
import { enqueueDetachments, enqueueTransfers } from '@/adapters/jobs/enqueue-many';
import { tellBusiness } from '@/adapters/mail/tell-people';
import { settlementEntry } from '@/domain/ledger-collection';
import { cents, sum } from '@/domain/money';
import { type SettledCharge, type SettlementFigures, settle } from '@/domain/settlement';

const ROWS_AT_ONCE = 1_000;

/**
 * Settles a campaign whose every pledge is final and every fee known, once: the figures, one transfer per collected charge, the ledger entry and
 * COLLECTING → FUNDED in one transaction under the campaign's locks (collection.md 13). A campaign of which nothing could be collected is
 * settled too, on zero. Does nothing while it is held or a pledge is missing. Safe to repeat.
 */
export async function settleCampaign(campaignId: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    // With the campaigns whose debts it pays: two that pay the same one take turns.
    await tx.$queryRaw`
      select id from campaign where id = ${campaignId}::uuid or id in (
        select owing_campaign_id from debt_netting where paying_campaign_id = ${campaignId}::uuid and netted_cents is null)
      order by id for update`;
    if ((await collectionState(tx, campaignId)) !== 'over') return;
    const { business, ...campaign } = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      include: { business: true },
    });
    const charges = await readCharges(tx, campaignId);
    const debts = await readDebtsToNet(tx, campaignId);
    const debtCents = sum(debts.map(({ amountCents }) => amountCents));
    const figures = settle(charges, termsOf(campaign), debtCents);

    await tx.settlement.create({ data: { campaignId, settledAt: at, ...asColumns(figures) } });
    await freezeCharges(tx, campaignId, charges, figures);
    await writeTransfers(tx, { campaignId, destination: business.stripeAccountId, at });
    const posting = { campaignId, businessId: business.id, at };
    await postEntry(tx, settlementEntry(campaignId, figures), posting);
    await netDebts(tx, debts, figures.nettedCents, posting);
    await changeCampaignStatus(tx, {
      campaignId,
      from: 'COLLECTING',
      to: 'FUNDED',
      actor: 'system',
      reason: '',
      at,
    });
    await enqueueTransfers(tx, campaignId);
    await enqueueDetachments(tx, campaignId, 'COLLECTED');
    await tellBusiness(tx, campaignId, {
      kind: 'collection-finished',
      figures: {
        pledgedCents: Number(campaign.decidedPledgedCents ?? 0),
        collectedCents: figures.collectedCents,
        droppedCents: await readDropped(tx, campaignId),
      },
      at,
    });
  }, LONG_TRANSACTION);
}

/** Each collected charge, net of what was promised back of it, in the order of collection; the order decides who carries an odd cent. */
async function readCharges(tx: Tx, campaignId: string): Promise<SettledCharge[]> {
  const rows = await tx.$queryRaw<{ pledge_id: string; id: string; collected: bigint; fee: number }[]>`
    select charge.pledge_id, charge.id, charge.fee_cents as fee, charge.amount_cents - coalesce((
        select sum(amount_cents) from refund_request
        where pledge_id = charge.pledge_id and status <> 'CANCELLED'), 0) as collected
    from charge join pledge on pledge.id = charge.pledge_id
    where pledge.campaign_id = ${campaignId}::uuid and pledge.status = 'COLLECTED'
    order by charge.created_at, charge.id`;
  return rows.map((row) => ({
    pledgeId: row.pledge_id,
    chargeId: row.id,
    collectedCents: cents(row.collected),
    stripeFeeCents: cents(row.fee),
  }));
}

function termsOf(campaign: {
  feeBasisPoints: number | null;
  vatBasisPoints: number | null;
  costsRecharged: boolean | null;
}) {
  const { feeBasisPoints, vatBasisPoints, costsRecharged } = campaign;
  if (feeBasisPoints === null || vatBasisPoints === null || costsRecharged === null)
    throw new Error('a collected campaign has no terms');
  return { feeBasisPoints, vatBasisPoints, costsRecharged };
}

const asColumns = (figures: SettlementFigures) => ({
  collectedCents: BigInt(figures.collectedCents),
  feeCents: BigInt(figures.feeCents),
  vatCents: BigInt(figures.vatCents),
  rechargedCostCents: BigInt(figures.rechargedCostCents),
  shortfallCents: BigInt(figures.shortfallCents),
  nettedCents: BigInt(figures.nettedCents),
  transferredCents: BigInt(figures.netCents),
});

/** What each charge brought and what its transfer carries, for ever: refunds and disputes that come later are shared out by it. */
async function freezeCharges(
  tx: Tx,
  campaignId: string,
  charges: readonly SettledCharge[],
  figures: SettlementFigures,
): Promise<void> {
  const rows = charges.map(({ pledgeId, chargeId, collectedCents }, index) => ({
    campaignId,
    pledgeId,
    chargeId,
    collectedCents,
    netCents: figures.transfersCents[index] ?? 0,
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.settledCharge.createMany({ data: rows.slice(from, from + ROWS_AT_ONCE) });
  }
}

/** One transfer per charge that has something left; that of a disputed charge is written when the dispute is over (collection.md 13). */
async function writeTransfers(
  tx: Tx,
  of: { campaignId: string; destination: string | null; at: Date },
): Promise<void> {
  const { campaignId, destination, at } = of;
  if (!destination)
    throw new Error(`campaign ${campaignId} is collected for a business without an account at Stripe`);
  await tx.$executeRaw`
    insert into transfer (id, campaign_id, pledge_id, number, charge_id, destination, amount_cents, status, created_at)
    select uuidv7(), campaign_id, pledge_id, 1, charge_id, ${destination}, due_cents, 'CREATED', ${at}::timestamptz
    from (select settled.*, case when exists (select from dispute where dispute.pledge_id = settled.pledge_id)
        then transfer_still_due(settled.pledge_id) else net_cents end as due_cents
      from settled_charge settled where campaign_id = ${campaignId}::uuid offset 0) as parts
    where due_cents > 0`;
}

async function readDropped(tx: Tx, campaignId: string): Promise<number> {
  const { _sum } = await tx.pledge.aggregate({
    where: { campaignId, status: 'DROPPED' },
    _sum: { amountCents: true },
  });
  return _sum.amountCents ?? 0;
}
