import { readBusinessNow } from '@/adapters/clock';
import { database, type Tx } from '@/adapters/db/client';
import { enqueueTransfers } from '@/adapters/jobs/enqueue-many';
import { addMinutes } from '@/domain/paris-time';

/** A refusal is not asked again at once: news of an account come in bursts. */
const REST_MINUTES = 10;
/** Without news, once a day: the event may have been lost. */
const REST_WITHOUT_NEWS_MINUTES = 24 * 60;

/**
 * Sends the transfers again that Stripe refused, once the business's account can receive them: a new row, hence a new key, for each pledge whose
 * last transfer ended in a known no. Stops at held campaigns. Safe to repeat.
 */
export async function resendTransfers(where: { readonly stripeAccountId: string }): Promise<void> {
  const db = database();
  const business = await db.business.findUnique({ where, select: { id: true, transfersActive: true } });
  if (!business?.transfersActive) return;
  const { id: businessId } = business;
  const campaigns = await db.campaign.findMany({
    where: { businessId, status: 'FUNDED', transfers: { some: { status: 'ERROR' } } },
    select: { id: true },
  });
  for (const { id } of campaigns) await db.$transaction((tx) => writeAgain(tx, id, REST_MINUTES));
}

/** The same for every business, once a day for each transfer, in case the news of its account never came. */
export async function resendRefusedTransfers(): Promise<void> {
  const db = database();
  const campaigns = await db.campaign.findMany({
    where: {
      status: 'FUNDED',
      business: { transfersActive: true },
      transfers: { some: { status: 'ERROR' } },
    },
    select: { id: true },
  });
  for (const { id } of campaigns)
    await db.$transaction((tx) => writeAgain(tx, id, REST_WITHOUT_NEWS_MINUTES));
}

async function writeAgain(tx: Tx, campaignId: string, restMinutes: number): Promise<void> {
  const [campaign] = await tx.$queryRaw<{ held: boolean }[]>`
    select hold_reason is not null as held from campaign where id = ${campaignId}::uuid for update`;
  if (campaign?.held) return;
  const now = await readBusinessNow(tx);
  const written = await tx.$executeRaw`
    insert into transfer (id, campaign_id, pledge_id, number, charge_id, destination, amount_cents, status, created_at)
    select uuidv7(), campaign_id, pledge_id, number + 1, charge_id, destination, transfer_still_due(pledge_id), 'CREATED', ${now}::timestamptz
    from transfer refused
    where transfer_still_due(pledge_id) > 0 and campaign_id = ${campaignId}::uuid and status = 'ERROR' and created_at <= ${addMinutes(now, -restMinutes)}::timestamptz
      and not exists (select from transfer later where later.pledge_id = refused.pledge_id and later.number > refused.number)`;
  if (written > 0) await enqueueTransfers(tx, campaignId);
}
