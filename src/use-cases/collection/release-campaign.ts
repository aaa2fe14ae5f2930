import { writeAudit } from '@/adapters/db/audit';
import { database } from '@/adapters/db/client';
import { releaseCampaignRow } from '@/adapters/db/hold';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { LONG_TRANSACTION } from '@/adapters/db/long-transaction';
import { platformPayoutsAreManual } from '@/adapters/stripe/balance';
import { type Actor, actorName, must, userOf } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

/**
 * An admin lets the money of a held campaign move again; backers get back the time that was held. Refuses with ALREADY_DONE when it is not held,
 * WRONG_STATUS while the platform's own payouts are automatic, PAYMENT_SERVICE_AWAY when Stripe cannot say.
 */
export async function releaseCampaign(actor: Actor, campaignId: string): Promise<void> {
  must(actor, 'move-money');
  const { userId: actorId } = userOf(actor);
  const manual = await platformPayoutsAreManual();
  if (manual === null) throw new Refusal('PAYMENT_SERVICE_AWAY');
  if (!manual) throw new Refusal('WRONG_STATUS');
  await database().$transaction(async (tx) => {
    const at = await lockCampaign(tx, campaignId);
    if (!(await releaseCampaignRow(tx, { campaignId, actor: actorName(actor), at })))
      throw new Refusal('ALREADY_DONE');
    await writeAudit(tx, { actorId, action: 'release-campaign', subjectId: campaignId, at });
  }, LONG_TRANSACTION);
}
