import { type Cents, cents, smaller, ZERO } from '@/domain/money';
import { addElapsedDays } from '@/domain/paris-time';
import type { RefundState } from '@/domain/refund-step';
import { reversalCents } from '@/domain/reversal';
import { NEVER_ARRIVED } from '../stripe/call-or-find';
import { beyondOwed } from './beyond-owed';
import type { Tx } from './client';
import type { ReversalModel } from './generated/models/Reversal';
import { heldOnAccount } from './held-on-account';
import { takenOfPledge } from './taken-of-pledge';
import { type TransfersOfPledge, transfersOfPledge } from './transfers-of-pledge';

/** Stripe refuses a reversal while the money is on its way to the account: asked again once a day, for as long as that may take. */
export const NOT_THERE_YET = 'balance_insufficient';
const MOST_REVERSALS = 8;
const BETWEEN_REVERSALS_DAYS = 1;

interface ReversalView extends Pick<RefundState, 'transfer' | 'reversal' | 'wantedReversalCents'> {
  readonly transfers: TransfersOfPledge;
}

/**
 * Where taking a pledge's transfer back stands, for whoever asks for it: a refund or a lost dispute. `last`: its last reversal. Read under the campaign
 * row's lock.
 */
export async function readReversalState(
  tx: Tx,
  of: {
    readonly campaignId: string;
    readonly pledgeId: string;
    readonly last: ReversalModel | null;
    /** False for a refund that was taken off the settlement: nothing was transferred for it. */
    readonly takesBack: boolean;
    readonly now: Date;
  },
): Promise<ReversalView> {
  const { pledgeId, last, now } = of;
  const transfers = await transfersOfPledge(tx, pledgeId);
  return {
    transfers,
    transfer: transfers.state,
    reversal: last && {
      status: last.status,
      posted: last.accountTransaction !== null,
      another: anotherAfter(last, now),
    },
    wantedReversalCents: of.takesBack ? await wantedReversal(tx, of, transfers) : ZERO,
  };
}

async function wantedReversal(
  tx: Tx,
  { campaignId, pledgeId }: { readonly campaignId: string; readonly pledgeId: string },
  { transferredCents, reversedCents, source }: TransfersOfPledge,
): Promise<Cents> {
  const settled = await tx.settledCharge.findUnique({ where: { pledgeId } });
  if (!settled || !source) return ZERO;
  const onAccount = await heldOnAccount(tx, campaignId);
  const wanted = reversalCents({
    takenCents: await takenOfPledge(tx, pledgeId),
    collectedCents: cents(settled.collectedCents),
    netCents: cents(settled.netCents),
    transferredCents,
    reversedCents,
    heldOnAccountCents: smaller(onAccount, (await beyondOwed(tx, campaignId, onAccount)) ?? onAccount),
  });
  return smaller(wanted, source.leftCents);
}

function anotherAfter({ errorCode, number, createdAt }: ReversalModel, now: Date): 'NOW' | 'LATER' | 'NEVER' {
  if (errorCode === NEVER_ARRIVED) return 'NOW';
  if (errorCode !== NOT_THERE_YET || number >= MOST_REVERSALS) return 'NEVER';
  return nextReversalAt(createdAt) <= now ? 'NOW' : 'LATER';
}

/** When a reversal that came too early is asked again. */
export const nextReversalAt = (createdAt: Date): Date => addElapsedDays(createdAt, BETWEEN_REVERSALS_DAYS);
