import { type Cents, cents } from '@/domain/money';
import type { LoweringCase } from '@/domain/pledge';
import type { PledgeInItsCampaign } from '@/domain/pledge-change';
import { Refusal } from '@/domain/refusal';
import type { Tx } from './client';

/** A pledge with what the rules about changing it ask for. Authorisation is the caller's: `userId` says whose it is. */
export async function loadOwnPledge(tx: Tx, pledgeId: string) {
  const pledge = await tx.pledge.findUnique({
    where: { id: pledgeId },
    include: {
      campaign: true,
      lines: { include: { reward: { select: { nature: true, way: true, deliveryMonth: true } } } },
    },
  });
  if (!pledge?.campaign.deadlineAt || pledge.campaign.goalCents === null) throw new Refusal('NOT_FOUND');
  const { campaign, lines, ...own } = pledge;
  const inCampaign: PledgeInItsCampaign = {
    pledgeStatus: pledge.status,
    repairUntil: pledge.repairUntil,
    campaignStatus: campaign.status,
    deadlineAt: pledge.campaign.deadlineAt,
    givenUp: pledge.giveBackReason !== null,
  };
  return {
    ...own,
    campaign,
    lines,
    inCampaign,
    amountCents: cents(pledge.amountCents),
    goalCents: cents(pledge.campaign.goalCents),
    /** A reward of it goes by post, to an address within the zone that was paid for. */
    isPosted: lines.some((line) => line.reward?.way === 'POST'),
    /** Presale lines keep the legal freedom to withdraw in the last 24 hours. */
    hasPresale: lines.some((line) => line.reward?.nature === 'PRESALE'),
    /** What was bought, as the right to withdraw asks for it. */
    sales: lines.flatMap(({ reward }) => (reward?.nature === 'PRESALE' ? [reward] : [])),
  };
}

export type OwnPledge = Awaited<ReturnType<typeof loadOwnPledge>>;

/** The case that `whyNotLower` judges: this pledge coming down to `wantedCents`, of a campaign to which `pledgedCents` are pledged. */
export function loweringOf(
  pledge: OwnPledge,
  to: { readonly wantedCents: Cents; readonly pledgedCents: Cents; readonly now: Date },
): LoweringCase {
  const { amountCents: presentCents, goalCents, hasPresale, inCampaign } = pledge;
  return { ...to, presentCents, goalCents, hasPresale, deadlineAt: inCampaign.deadlineAt };
}
