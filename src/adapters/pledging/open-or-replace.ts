import { database } from '../db/client';
import { type NewPledge, type OpenedPledge, openPledgeRow } from '../db/open-pledge';
import { closePage } from './close-page';

/**
 * Opens a pledge. The draft's earlier one is given instead where it says the same and its page may be used, or where it was made already; one
 * that says something else, or whose hold is over, is closed at Stripe first. Throws `StripeAway` when Stripe cannot say whether it is.
 */
export async function openOrReplace(wanted: NewPledge): Promise<OpenedPledge> {
  for (;;) {
    const opened = await openPledgeRow(wanted);
    if (opened.earlier === null || opened.earlier === 'made') return opened;
    if (opened.earlier === 'held' && (await saysTheSame(opened.pledgeId, wanted))) return opened;
    await closePage(opened.pageId);
  }
}

type Content = Pick<NewPledge, 'email' | 'backerName' | 'listedPublicly' | 'message' | 'zone'> & {
  readonly deliveryAddress: unknown;
  readonly lines: readonly { kind: string; rewardId: string | null; quantity: number; amountCents: number }[];
};

/** Whether an open pledge says what its draft says now. */
async function saysTheSame(pledgeId: string, wanted: NewPledge): Promise<boolean> {
  const pledge = await database().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    include: { lines: true },
  });
  return contentOf(pledge) === contentOf(wanted);
}

function contentOf(it: Content): string {
  const { email, backerName, listedPublicly, message, zone, deliveryAddress, lines } = it;
  return JSON.stringify([
    [email, backerName, listedPublicly, message, zone, Object.entries(deliveryAddress ?? {}).sort()],
    lines.map((line) => [line.kind, line.rewardId, line.quantity, line.amountCents].join()).sort(),
  ]);
}
