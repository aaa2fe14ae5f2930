import { makeIntent } from '@/adapters/charging/make-intent';
import { makeUnpayable } from '@/adapters/charging/make-unpayable';
import { businessNow } from '@/adapters/clock';
import { database, type Tx } from '@/adapters/db/client';
import { planDue } from '@/adapters/db/due';
import { cancelCollectingRow } from '@/adapters/db/end-pledge';
import { lockCampaignRow } from '@/adapters/db/lock-campaign-row';
import { isDisputed } from '@/adapters/db/open-disputes';
import { type KnownIntent, type KnownPledge, lockPledgeToCharge } from '@/adapters/db/pledge-to-charge';
import { readPromised } from '@/adapters/db/promised-back';
import { writeRefundRequest } from '@/adapters/db/request-refund';
import { enqueue } from '@/adapters/jobs/enqueue';
import { cents } from '@/domain/money';
import { addHours } from '@/domain/paris-time';
import { type GiveBackReason, refundableCents } from '@/domain/refund-request';

/** A bank that is working on a payment is asked again after this. */
const BANK_AT_WORK_HOURS = 1;

type Step =
  | { readonly kind: 'done' }
  | { readonly kind: 'learn-intent'; readonly intent: KnownIntent; readonly pledge: KnownPledge }
  | { readonly kind: 'cancel'; readonly intent: KnownIntent & { readonly stripeId: string } };

/**
 * Ends a pledge that was given up after its campaign's deadline (withdrawn, or its campaign stopped): its PaymentIntent is cancelled at Stripe, and
 * only when Stripe has said so is the pledge cancelled; one that was paid, or is paid in this very moment, is promised back whole. Before
 * the decision it waits. Each step is decided anew from the rows: safe to repeat, and to die in.
 */
export async function giveBackPledge(pledgeId: string): Promise<void> {
  const { campaignId } = await database().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: { campaignId: true },
  });
  for (;;) {
    const step = await database().$transaction((tx) => nextStep(tx, campaignId, pledgeId));
    if (step.kind === 'done') return;
    if (step.kind === 'learn-intent') {
      // Its creation lost its answer; created again under the same key it is the same one, and can be cancelled.
      await makeIntent({ kind: 'create-intent', intent: step.intent, pledge: step.pledge });
      continue;
    }
    const { id, stripeId } = step.intent;
    if (await makeUnpayable({ id, pledgeId, stripeId })) continue;
    const { status } = await database().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    if (status !== 'COLLECTING') continue;
    return planDue(database(), 'give-back', pledgeId, addHours(await businessNow(), BANK_AT_WORK_HOURS));
  }
}

async function nextStep(tx: Tx, campaignId: string, pledgeId: string): Promise<Step> {
  const { now, held } = await lockCampaignRow(tx, campaignId);
  const pledge = await lockPledgeToCharge(tx, pledgeId);
  const { row, intent } = pledge;
  const reason = row.giveBackReason;
  if (held || (reason !== 'WITHDRAWAL' && reason !== 'CAMPAIGN_STOPPED')) return { kind: 'done' };
  if (row.status === 'COLLECTED') await promiseBack(tx, pledge, reason, now);
  if (row.status !== 'COLLECTING') return { kind: 'done' };
  if (!intent) {
    await cancelCollectingRow(tx, pledge, now);
    return { kind: 'done' };
  }
  const { stripeId } = intent;
  return stripeId
    ? { kind: 'cancel', intent: { ...intent, stripeId } }
    : { kind: 'learn-intent', intent, pledge };
}

/** All that is left of the charge, once. What its bank disputes, or took back, nobody gives back a second time. */
async function promiseBack(tx: Tx, pledge: KnownPledge, reason: GiveBackReason, at: Date): Promise<void> {
  const { row, campaign } = pledge;
  if (await isDisputed(tx, row.id)) return;
  const amountCents = cents(refundableCents(await readPromised(tx, row.id)));
  if (amountCents === 0) return;
  await writeRefundRequest(tx, {
    pledgeId: row.id,
    campaignId: campaign.id,
    businessId: campaign.businessId,
    amountCents,
    reason,
    requestedBy: reason === 'WITHDRAWAL' ? 'backer' : 'system',
    at,
  });
  for (const paymentMethodId of pledge.cards) {
    await enqueue(tx, 'detach-card', { pledgeId: row.id, paymentMethodId });
  }
}
