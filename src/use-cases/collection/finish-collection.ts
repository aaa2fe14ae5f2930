import { database } from '@/adapters/db/client';
import { collectionState } from '@/adapters/db/collection-state';
import { enqueue } from '@/adapters/jobs/enqueue';

/** Asks for the settlement once every pledge of the campaign is final and every fee known (collection.md 13); else does nothing. */
export async function finishCollection(campaignId: string): Promise<void> {
  const state = await collectionState(database(), campaignId);
  if (state !== 'over') return;
  await enqueue(database(), 'settle-campaign', { campaignId });
}
