import type { PledgeToCharge } from '@/domain/attempt';
import { LIVE_ATTEMPT_STATUSES } from '@/domain/payment';
import type { Tx } from './client';

/** An attempt that Stripe forbade never reached a bank: it does not count as tried (collection.md 4). */
export const FORBIDDEN = 'forbidden';

/**
 * Reads what is known about collecting one pledge. Takes the pledge's row lock first, so that two transactions about one pledge come one
 * after the other; whoever writes about its money begins with this.
 */
export async function lockPledgeToCharge(tx: Tx, pledgeId: string) {
  await tx.$queryRaw`select id from pledge where id = ${pledgeId}::uuid for update`;
  return readPledgeToCharge(tx, pledgeId);
}

export type KnownPledge = Awaited<ReturnType<typeof readPledgeToCharge>>;

export async function readPledgeToCharge(tx: Tx, pledgeId: string) {
  const pledge = await tx.pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    include: {
      campaign: { include: { business: { select: { name: true, stripeAccountId: true } } } },
      attempts: { orderBy: { createdAt: 'asc' } },
      intents: { orderBy: { number: 'desc' } },
      charge: true,
    },
  });
  const { attempts, intents, campaign, charge, ...row } = pledge;
  const made = attempts.filter(({ errorCode }) => errorCode !== FORBIDDEN);
  const live: readonly string[] = LIVE_ATTEMPT_STATUSES;
  const rule: PledgeToCharge = {
    status: row.status,
    repairNeed: row.repairNeed,
    repairUntil: row.repairUntil,
    tried: made.length > 0,
    cardTried: made.some(({ paymentMethodId }) => paymentMethodId === row.paymentMethodId),
    lastAutomaticAt: made.findLast(({ offSession }) => offSession)?.createdAt ?? null,
  };
  return {
    row,
    campaign,
    charge,
    /** What the domain's rules about attempts ask for. */
    rule,
    held: campaign.holdReason !== null,
    liveAttempt: attempts.find(({ status }) => live.includes(status)) ?? null,
    /** The PaymentIntent that is not canceled, if there is one. */
    intent: intents.find(({ status }) => status !== 'CANCELED') ?? null,
    intentsMade: intents[0]?.number ?? 0,
  };
}
