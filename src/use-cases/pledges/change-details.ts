import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { loadOwnPledge } from '@/adapters/db/own-pledge';
import { type Actor, actorName, must } from '@/domain/permission';
import { whyNotChangeDelivery } from '@/domain/pledge-change';
import { type DeliveryAddress, deliveryFaults, LONGEST_MESSAGE, LONGEST_NAME } from '@/domain/pledge-draft';
import { Refusal, refuseIf } from '@/domain/refusal';

export interface PledgeDetails {
  /** Public listing of the name: opt-in, withdrawable at any time. */
  readonly listedPublicly: boolean;
  readonly backerName: string;
  readonly message: string;
  /** Absent: stays as it is. */
  readonly address?: DeliveryAddress;
}

/**
 * Changes what moves no money: the name shown or not, the message, the address. Withdrawing one's name is possible in every state. Refuses for
 * every reason of `whyNotChangeDelivery`, TEXT_TOO_LONG, and FORM_INCOMPLETE with each wrong field of the address.
 */
export async function changeDetails(actor: Actor, pledgeId: string, details: PledgeDetails): Promise<void> {
  await database().$transaction(async (tx) => {
    const pledge = await loadOwnPledge(tx, pledgeId);
    must(actor, 'change-pledge', { pledgeId, pledgeUserId: pledge.userId });
    if (details.backerName.length > LONGEST_NAME || details.message.length > LONGEST_MESSAGE)
      throw new Refusal('TEXT_TOO_LONG');
    const onlyWithdrawsName =
      !details.listedPublicly && details.message === pledge.message && details.address === undefined;
    if (!onlyWithdrawsName) refuseIf(whyNotChangeDelivery(pledge.inCampaign));
    const { address, ...rest } = details;
    const faults = address && pledge.isPosted ? deliveryFaults(address, pledge.zone) : [];
    if (faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);
    await tx.pledge.update({
      where: { id: pledgeId },
      data: { ...rest, ...(address ? { deliveryAddress: { ...address } } : {}) },
    });
    const at = await readBusinessNow(tx);
    await tx.pledgeEvent.create({
      data: {
        pledgeId,
        actor: actorName(actor),
        reason: 'details-changed',
        amountCents: pledge.amountCents,
        at,
      },
    });
  });
}
