import { database } from '@/adapters/db/client';
import { isDisputed } from '@/adapters/db/open-disputes';
import { readPromised } from '@/adapters/db/promised-back';
import { NEVER_ARRIVED } from '@/adapters/stripe/call-or-find';
import { initialsOf } from '@/domain/initials';
import { cents } from '@/domain/money';
import { type Actor, can, must } from '@/domain/permission';
import { refundableCents, whyNotRefund } from '@/domain/refund-request';
import { Refusal } from '@/domain/refusal';
import type { PledgeRefundsView, RefundRow } from './refund-list.view';

/** Every refund of a campaign, newest first, for its business and the desk; refuses others with NOT_FOUND. */
export async function readRefundList(actor: Actor, campaignId: string): Promise<RefundRow[]> {
  await mayRead(actor, campaignId);
  return readRows({ campaignId });
}

/** The money of one pledge and what can still be given back of it. Refuses with NOT_FOUND what is not the campaign's. */
export async function readPledgeRefunds(
  actor: Actor,
  campaignId: string,
  reference: string,
): Promise<PledgeRefundsView> {
  const campaign = await mayRead(actor, campaignId);
  const pledge = await database().pledge.findUnique({ where: { reference } });
  if (!pledge || pledge.campaignId !== campaignId || pledge.confirmedAt === null)
    throw new Refusal('NOT_FOUND');
  const promised = await readPromised(database(), pledge.id);
  const facts = {
    ...promised,
    disputed: await isDisputed(database(), pledge.id),
    campaignHeld: campaign.holdReason !== null,
  };
  const leftCents = refundableCents(promised);
  return {
    pledgeId: pledge.id,
    campaignId,
    campaignTitle: campaign.title,
    reference,
    initials: initialsOf(pledge.backerName),
    amountCents: pledge.amountCents,
    chargedCents: promised.chargedCents,
    askedCents: promised.askedCents,
    leftCents,
    whyNot: can(actor, 'refund-pledge', campaign)
      ? whyNotRefund(facts, cents(Math.max(1, leftCents)))
      : 'NOT_ALLOWED',
    mayMend: can(actor, 'move-money'),
    refunds: await readRows({ pledgeId: pledge.id }),
  };
}

async function mayRead(actor: Actor, campaignId: string) {
  const campaign = await database().campaign.findUnique({ where: { id: campaignId } });
  if (!campaign) throw new Refusal('NOT_FOUND');
  must(actor, 'read-campaign-money', campaign);
  return campaign;
}

async function readRows(where: { campaignId: string } | { pledgeId: string }): Promise<RefundRow[]> {
  const requests = await database().refundRequest.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: {
      pledge: { select: { reference: true } },
      refunds: { orderBy: { number: 'desc' }, take: 1 },
    },
  });
  return requests.map(({ id, pledge, amountCents, reason, note, createdAt, status, refunds }) => ({
    id,
    reference: pledge.reference,
    amountCents,
    reason,
    note,
    at: createdAt.toISOString(),
    state: stateOf(status, refunds[0]),
  }));
}

type Try = {
  status: string;
  errorCode: string | null;
  balanceTransaction: string | null;
  failureTransaction: string | null;
};

/** As `nextRefundStep` sees it: stuck is what waits for a person. */
function stateOf(
  status: 'OPEN' | 'DONE' | 'PAID_BY_HAND' | 'CANCELLED',
  last: Try | undefined,
): RefundRow['state'] {
  if (status === 'DONE') return 'done';
  if (status === 'PAID_BY_HAND') return 'byHand';
  if (status === 'CANCELLED') return 'cancelled';
  if (!last || last.errorCode === NEVER_ARRIVED) return 'waiting';
  const isComingBack = last.balanceTransaction !== null && last.failureTransaction === null;
  if (last.status === 'ERROR') return 'stuck';
  if (last.status === 'FAILED' || last.status === 'CANCELED') return isComingBack ? 'waiting' : 'stuck';
  return last.status === 'PENDING' ? 'sent' : 'waiting';
}
