import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { holdCampaignRow } from '@/adapters/db/hold';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';
import { whyNotReason } from '@/domain/vetting';

/**
 * An admin stops every money job of a campaign, with a reason: no new charge, transfer, refund or payout begins; what is at Stripe already ends
 * there. Refuses with ALREADY_DONE when it is held, REASON_MISSING.
 */
export async function holdCampaign(
  actor: Actor,
  input: { readonly campaignId: string; readonly reason: string },
): Promise<void> {
  const { campaignId } = input;
  must(actor, 'move-money');
  const { userId: actorId } = userOf(actor);
  const reason = input.reason.trim();
  refuseIf(whyNotReason(reason));
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    if (!(await holdCampaignRow(tx, { campaignId, reason, actor: actorName(actor), at })))
      throw new Refusal('ALREADY_DONE');
    await writeAudit(tx, { actorId, action: 'hold-campaign', subjectId: campaignId, at, detail: { reason } });
  });
}
