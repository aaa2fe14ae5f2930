import { readBusinessNow } from '../clock';
import type { Tx } from './client';

/**
 * Advisory transaction locks of one campaign (mechanics §3). Must be the first statement of its transaction: what is read afterwards
 * is then newer than the lock. Shared: opening, confirming, raising. Exclusive: cancelling, lowering, the decision and every change
 * of the campaign's status or deadline. Gives business time read after the lock.
 */
export async function lockCampaignShared(tx: Tx, campaignId: string): Promise<Date> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(campaign_lock_key(${campaignId}::uuid))`;
  return readBusinessNow(tx);
}

export async function lockCampaign(tx: Tx, campaignId: string): Promise<Date> {
  await tx.$executeRaw`select pg_advisory_xact_lock(campaign_lock_key(${campaignId}::uuid))`;
  return readBusinessNow(tx);
}
