import { moveCampaignTotal, readCampaignTotal } from '@/adapters/db/campaign-total';
import { forPledging, readChoice } from '@/adapters/db/choice';
import { database, type Tx } from '@/adapters/db/client';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { loadOwnPledge, loweringOf } from '@/adapters/db/own-pledge';
import { pledgeFacts } from '@/adapters/db/pledge-facts';
import { freeStock, takeStock } from '@/adapters/db/stock';
import { queueMail } from '@/adapters/mail/queue-mail';
import { CONSENT_VERSION } from '@/domain/consent';
import type { Cents } from '@/domain/money';
import { type Actor, actorName, must } from '@/domain/permission';
import {
  type PledgeLine,
  pledgeLines,
  pledgeTotal,
  unitsByReward,
  whyNotLower,
  whyNotPledge,
} from '@/domain/pledge';
import { whyNotChangeContent } from '@/domain/pledge-change';
import { type DeliveryAddress, deliveryFaults } from '@/domain/pledge-draft';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { PostageZone } from '@/domain/reward';

export interface PledgeContent {
  readonly rewards: readonly { readonly rewardId: string; readonly quantity: number }[];
  readonly freeCents: Cents;
  readonly zone: PostageZone | null;
  readonly address: DeliveryAddress | null;
  /** What the backer just read about when and whether the new amount is charged. */
  readonly consentSentence: string;
}

/**
 * Replaces what a confirmed pledge contains; never adds a second one. The card stays. Refuses for every reason of `whyNotPledge`, and in the
 * last 24 hours what would take a funded campaign under its goal. Stock of the new rewards is taken before that of the old ones is free.
 */
export async function changePledge(actor: Actor, pledgeId: string, wanted: PledgeContent): Promise<void> {
  const { campaignId } = await loadOwnPledge(database(), pledgeId);
  await database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const pledge = await loadOwnPledge(tx, pledgeId);
    must(actor, 'change-pledge', { pledgeId, pledgeUserId: pledge.userId });
    refuseIf(whyNotChangeContent(pledge.inCampaign));
    const choice = await readChoice(tx, campaignId, wanted);
    const held = unitsByReward(pledge.lines);
    refuseIf(whyNotPledge(forPledging(pledge.campaign), choice, now, held));
    const address = wanted.address ?? (pledge.deliveryAddress as DeliveryAddress | null);
    const isPosted = choice.rewards.some(({ reward }) => reward.way === 'POST');
    const faults = isPosted ? deliveryFaults(address, wanted.zone) : [];
    if (faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);
    const wantedCents = pledgeTotal(choice);
    const { pledgedCents } = await readCampaignTotal(tx, campaignId);
    refuseIf(whyNotLower(loweringOf(pledge, { wantedCents, pledgedCents, now })));

    await moveStock(tx, held, unitsByReward(pledgeLines(choice)));
    await replaceContent(tx, pledgeId, wanted, pledgeLines(choice), wantedCents, now);
    await moveCampaignTotal(tx, pledge, wantedCents - pledge.amountCents, false);
    const event = await tx.pledgeEvent.create({
      data: { pledgeId, actor: actorName(actor), reason: 'changed', amountCents: wantedCents, at: now },
    });
    const { variables } = await pledgeFacts(tx, pledgeId);
    await queueMail(tx, {
      kind: 'pledge-changed',
      subjectId: pledgeId,
      occurrence: event.id,
      recipient: pledge.email,
      locale: pledge.locale,
      variables,
      at: now,
    });
  });
}

async function moveStock(tx: Tx, held: Map<string, number>, wanted: Map<string, number>): Promise<void> {
  const moves = [...new Set([...held.keys(), ...wanted.keys()])].map((rewardId) => ({
    rewardId,
    quantity: (wanted.get(rewardId) ?? 0) - (held.get(rewardId) ?? 0),
  }));
  await takeStock(
    tx,
    moves.filter((move) => move.quantity > 0),
  );
  await freeStock(
    tx,
    moves
      .filter((move) => move.quantity < 0)
      .map(({ rewardId, quantity }) => ({ rewardId, quantity: -quantity })),
  );
}

async function replaceContent(
  tx: Tx,
  pledgeId: string,
  wanted: PledgeContent,
  lines: readonly PledgeLine[],
  amountCents: Cents,
  now: Date,
) {
  const { count } = await tx.pledge.updateMany({
    where: { id: pledgeId, status: 'CONFIRMED' },
    data: {
      amountCents,
      zone: wanted.zone,
      deliveryAddress: wanted.address ? { ...wanted.address } : undefined,
      consentVersion: CONSENT_VERSION,
      consentSentence: wanted.consentSentence,
      consentedAt: now,
    },
  });
  if (count === 0) throw new Refusal('ALREADY_DONE');
  await tx.pledgeLine.deleteMany({ where: { pledgeId } });
  await tx.pledgeLine.createMany({ data: lines.map((line) => ({ ...line, pledgeId })) });
}
