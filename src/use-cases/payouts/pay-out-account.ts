import { database } from '@/adapters/db/client';
import { enqueue } from '@/adapters/jobs/enqueue';

/** Money became available on a business's Stripe balance: its settled campaigns ask for their payouts. An unknown account is passed over. */
export async function payOutAccount(stripeAccountId: string): Promise<void> {
  const db = database();
  const campaigns = await db.campaign.findMany({
    where: { business: { stripeAccountId }, status: 'FUNDED' },
    select: { id: true },
  });
  for (const { id } of campaigns) {
    await enqueue(db, 'pay-out-campaign', { subjectId: id });
  }
}
