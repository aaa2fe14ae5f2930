import { StripeAway } from '@/adapters/charging/stripe-away';
import { changeCampaignStatus } from '@/adapters/db/change-campaign-status';
import { database, type Tx } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { holdCampaignRow } from '@/adapters/db/hold';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONG_TRANSACTION } from '@/adapters/db/long-transaction';
import { moveConfirmedPledges } from '@/adapters/db/move-confirmed-pledges';
import { releasePledges } from '@/adapters/db/release-pledges';
import { enqueueForPledges } from '@/adapters/jobs/enqueue-many';
import { alertDesk, tellBusiness } from '@/adapters/mail/tell-people';
import { platformPayoutsAreManual } from '@/adapters/stripe/balance';
import { decide, isDecidable } from '@/domain/decision';
import { cents } from '@/domain/money';
import { addSeconds } from '@/domain/paris-time';

/** While pages are being closed at Stripe, the decision is tried again so often. */
const WAIT_SECONDS = 10;

/**
 * Decides a campaign whose deadline has passed, once, on the sum of its confirmed pledges under the exclusive lock; the figures used are stored
 * with it. Reached: its pledges are collected. Missed, or still suspended: they are released, cards forgotten, everybody told. Waits (and plans
 * itself again) while a payment page may still be completed at Stripe. Safe to repeat.
 */
export async function decideCampaign(campaignId: string): Promise<void> {
  const { status: known } = await database().campaign.findUniqueOrThrow({ where: { id: campaignId } });
  if (!isDecidable(known)) return;
  const manual = await platformPayoutsAreManual();
  if (manual === null) throw new StripeAway('balance settings of the platform');
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await tx.campaign.findUnique({ where: { id: campaignId } });
    if (!campaign?.deadlineAt || campaign.goalCents === null) return;
    const { status } = campaign;
    if (!isDecidable(status)) return;
    if (status !== 'CANCELLED' && now < campaign.deadlineAt) return;
    if (await tx.pledge.findFirst({ where: { campaignId, status: 'OPEN' }, select: { id: true } })) {
      await planDue(tx, 'close-campaign', campaignId, addSeconds(now, WAIT_SECONDS));
      return;
    }
    // Cancelled while live: what was completed at Stripe before its page was closed is released like the others.
    if (status === 'CANCELLED') return releasePledges(tx, campaign, 'campaign-cancelled', {}, now);

    const { pledgedCents, backers } = await sumConfirmed(tx, campaignId);
    const goalCents = campaign.goalCents;
    const decision = decide(status, pledgedCents, cents(goalCents));
    await changeCampaignStatus(tx, {
      campaignId,
      from: status,
      to: decision.campaign,
      actor: 'system',
      reason: '',
      at: now,
      set: { decidedAt: now, decidedPledgedCents: BigInt(pledgedCents), decidedBackers: backers },
    });
    if (decision.pledges === 'COLLECTING') {
      await moveConfirmedPledges(tx, campaignId, 'COLLECTING', now);
      if (!manual) await holdForPayouts(tx, campaignId, now);
      await enqueueForPledges(tx, 'collect-pledge', campaignId, 'COLLECTING');
    } else if (decision.campaign === 'FAILED') {
      await releasePledges(tx, campaign, 'campaign-failed', { goalCents, pledgedCents }, now);
    } else {
      await releasePledges(tx, campaign, 'campaign-cancelled', {}, now);
      const figures = { amountCents: pledgedCents, reason: '' };
      return tellBusiness(tx, campaignId, { kind: 'campaign-cancelled', figures, at: now });
    }
    await tellBusiness(tx, campaignId, {
      kind: 'campaign-reached-deadline',
      figures: { succeeded: decision.campaign === 'COLLECTING', goalCents, pledgedCents, backers },
      at: now,
    });
  }, LONG_TRANSACTION);
}

/** The pledges themselves, not the counters, decide. */
async function sumConfirmed(tx: Tx, campaignId: string) {
  const [row] = await tx.$queryRaw<{ pledged: bigint; backers: number }[]>`
    select coalesce(sum(amount_cents), 0)::bigint as pledged, count(distinct email_hash)::int as backers
    from pledge where campaign_id = ${campaignId}::uuid and status = 'CONFIRMED'`;
  return { pledgedCents: cents(row?.pledged ?? 0n), backers: row?.backers ?? 0 };
}

async function holdForPayouts(tx: Tx, campaignId: string, now: Date): Promise<void> {
  const about = 'PLATFORM_PAYOUTS_AUTOMATIC';
  await holdCampaignRow(tx, { campaignId, reason: about, actor: 'system', at: now });
  await alertDesk(tx, campaignId, { about, occurrence: '1', at: now });
}
