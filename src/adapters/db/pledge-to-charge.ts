import type { PledgeToCharge } from '@/domain/attempt';
import { type AttemptStatus, isLiveAttempt } from '@/domain/payment';
import type { PledgeStatus, RepairNeed } from '@/domain/pledge-status';
import type { RefundReason } from '@/domain/refund-request';
import { Refusal } from '@/domain/refusal';
import { usesSandbox } from '../env';
import type { Tx } from './client';

/** An attempt that Stripe forbade never reached a bank: it does not count as tried (collection.md 4). */
export const FORBIDDEN = 'forbidden';

export interface KnownIntent {
  readonly id: string;
  readonly pledgeId: string;
  readonly number: number;
  readonly stripeId: string | null;
  readonly amountCents: number;
  readonly status: 'CREATED' | 'OPEN' | 'SUCCEEDED' | 'CANCELED';
}

export interface KnownAttempt {
  readonly id: string;
  readonly pledgeId: string;
  readonly intentId: string;
  readonly number: number;
  readonly status: AttemptStatus;
  readonly offSession: boolean;
  readonly paymentMethodId: string;
  readonly errorCode: string | null;
  readonly chargeId: string | null;
  readonly createdAt: Date;
}

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly userId: string | null;
  readonly status: PledgeStatus;
  readonly repairNeed: RepairNeed | null;
  readonly repairUntil: Date | null;
  readonly giveBackReason: RefundReason | null;
  readonly amountCents: number;
  readonly email: string;
  readonly locale: string;
  readonly stripeCustomerId: string | null;
  readonly paymentMethodId: string | null;
  readonly cardBrand: string | null;
  readonly cardLast4: string | null;
}

interface Campaign {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly businessId: string;
  readonly holdReason: string | null;
  readonly merchantOfRecord: 'PLATFORM' | 'BUSINESS' | null;
  readonly business: { readonly name: string; readonly stripeAccountId: string | null };
}

/** As the SQL function gives it: instants are text. */
interface Found {
  readonly now: string;
  readonly row: Omit<Row, 'repairUntil'> & { readonly repairUntil: string | null };
  readonly campaign: Campaign;
  readonly charge: { readonly id: string; readonly feeCents: number | null } | null;
  readonly intents: readonly KnownIntent[];
  readonly attempts: readonly (Omit<KnownAttempt, 'createdAt'> & { readonly createdAt: string })[];
}

export type KnownPledge = ReturnType<typeof known>;

/**
 * Reads what is known about collecting one pledge, in one round trip. Takes the pledge's row lock first, so that two transactions about one
 * pledge come one after the other; whoever writes about its money begins with this.
 */
export const lockPledgeToCharge = (tx: Tx, pledgeId: string): Promise<KnownPledge> =>
  find(tx, pledgeId, true);

/** The same without the lock: to look, never to write by. */
export const readPledgeToCharge = (tx: Tx, pledgeId: string): Promise<KnownPledge> =>
  find(tx, pledgeId, false);

async function find(tx: Tx, pledgeId: string, locked: boolean): Promise<KnownPledge> {
  const [row] = await tx.$queryRaw<{ found: Found | null }[]>`
    select pledge_to_charge(${pledgeId}::uuid, ${locked}, ${usesSandbox()}) as found`;
  if (!row?.found) throw new Refusal('NOT_FOUND');
  return known(row.found);
}

function known(found: Found) {
  const { campaign, charge, intents } = found;
  const until = found.row.repairUntil;
  const row: Row = { ...found.row, repairUntil: until === null ? null : new Date(until) };
  const attempts: KnownAttempt[] = found.attempts.map((one) => ({
    ...one,
    createdAt: new Date(one.createdAt),
  }));
  const made = attempts.filter(({ errorCode }) => errorCode !== FORBIDDEN);
  const rule: PledgeToCharge = {
    status: row.status,
    repairNeed: row.repairNeed,
    repairUntil: row.repairUntil,
    tried: made.length > 0,
    cardTried: made.some(({ paymentMethodId }) => paymentMethodId === row.paymentMethodId),
    lastAutomaticAt: made.findLast(({ offSession }) => offSession)?.createdAt ?? null,
    givenUp: row.giveBackReason !== null,
  };
  const cards = [row.paymentMethodId, ...attempts.map(({ paymentMethodId }) => paymentMethodId)];
  return {
    row,
    campaign,
    charge,
    /** All attempts, oldest first. */
    attempts,
    /** What the domain's rules about attempts ask for. */
    rule,
    /** Business time, read after the lock. */
    now: new Date(found.now),
    held: campaign.holdReason !== null,
    liveAttempt: attempts.find(({ status }) => isLiveAttempt(status)) ?? null,
    /** The PaymentIntent that is not canceled, if there is one. */
    intent: intents.find(({ status }) => status !== 'CANCELED') ?? null,
    intents,
    intentsMade: intents[0]?.number ?? 0,
    /** Every card that this pledge has or tried. */
    cards: [...new Set(cards)].filter((card) => card !== null),
  };
}
