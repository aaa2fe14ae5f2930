import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { whyNotCancelLive, whyNotStop } from '@/domain/launch';
import { type Actor, can, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';
import type { MoneyActsView } from './money-acts.view';

/** What the reader may do with a campaign's money as a whole. Refuses with NOT_FOUND whoever may not read it. */
export async function readMoneyActs(actor: Actor, campaignId: string): Promise<MoneyActsView> {
  const campaign = await database().campaign.findUnique({
    where: { id: campaignId },
    include: { business: true },
  });
  if (!campaign) throw new Refusal('NOT_FOUND');
  must(actor, 'read-campaign-money', campaign);
  const { business, status, holdReason, heldAt } = campaign;
  const mayMove = can(actor, 'move-money');
  const now = await businessNow();
  return {
    campaignId,
    businessId: business.id,
    businessName: business.name,
    held: holdReason !== null && heldAt ? { reason: holdReason, at: heldAt.toISOString() } : null,
    payoutsHeldReason: business.payoutsHeldReason,
    mayMove,
    mayCancel: can(actor, 'cancel-campaign', campaign) && whyNotCancelLive(campaign, now) === null,
    mayStop: mayMove && whyNotStop(status) === null,
  };
}
