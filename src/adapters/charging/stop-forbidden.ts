import type { HoldingAlert } from '@/domain/alert';
import { database } from '../db/client';
import { holdCampaignRow } from '../db/hold';
import { alertDesk } from '../mail/tell-people';

/**
 * Stops the collection of a campaign that Stripe forbids (a revoked key, a lost capability): its pledges stay as they are until an admin has
 * mended the cause and releases it (collection.md 4). Told once per hold.
 */
export async function stopForbidden(
  campaignId: string,
  now: Date,
  reason: HoldingAlert = 'STRIPE_FORBIDS_COLLECTION',
): Promise<void> {
  await database().$transaction(async (tx) => {
    const stopped = await holdCampaignRow(tx, { campaignId, reason, actor: 'system', at: now });
    if (stopped) await alertDesk(tx, campaignId, { about: reason, occurrence: now.toISOString(), at: now });
  });
}
