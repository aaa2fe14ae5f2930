import type { PledgeStatus } from '@/domain/pledge-status';
import { enqueue } from '../jobs/enqueue';
import { queueMail } from '../mail/queue-mail';
import { changePledgeStatus } from './change-pledge-status';
import type { Tx } from './client';
import { cancelDue, type DueKind } from './due';
import { pledgeFacts } from './pledge-facts';
import type { KnownPledge } from './pledge-to-charge';
import { freeStock, unitsOf } from './stock';

const PLANNED: readonly DueKind[] = ['retry-payment', 'remind-repair', 'end-repair', 'check-challenge'];

/** The payment succeeded: the pledge is collected, and nothing that was planned for its repair happens. */
export async function collectPledgeRow(tx: Tx, pledge: KnownPledge, now: Date): Promise<boolean> {
  const { row, campaign } = pledge;
  if (!(await endCollecting(tx, pledge, 'COLLECTED', now))) return false;
  const { variables } = await pledgeFacts(tx, row.id);
  await queueMail(tx, {
    kind: 'pledge-collected',
    subjectId: row.id,
    recipient: row.email,
    locale: row.locale,
    variables: { ...variables, businessName: campaign.business.name },
    at: now,
  });
  return true;
}

/** The card never worked and can no longer be charged: the pledge is dropped for good, its stock freed, its card forgotten. */
export async function dropPledgeRow(tx: Tx, pledge: KnownPledge, now: Date): Promise<boolean> {
  const { row, campaign } = pledge;
  if (!(await endCollecting(tx, pledge, 'DROPPED', now))) return false;
  await freeStock(tx, await unitsOf(tx, row.id));
  await queueMail(tx, {
    kind: 'pledge-dropped',
    subjectId: row.id,
    recipient: row.email,
    locale: row.locale,
    variables: {
      campaignId: campaign.id,
      campaignSlug: campaign.slug,
      campaignTitle: campaign.title,
      amountCents: row.amountCents,
    },
    at: now,
  });
  for (const paymentMethodId of pledge.cards) {
    await enqueue(tx, 'detach-card', { pledgeId: row.id, paymentMethodId }, `detach-card:${paymentMethodId}`);
  }
  await askToFinish(tx, campaign.id);
  return true;
}

async function endCollecting(
  tx: Tx,
  pledge: KnownPledge,
  to: Extract<PledgeStatus, 'COLLECTED' | 'DROPPED'>,
  now: Date,
) {
  const { row } = pledge;
  const ended = await changePledgeStatus(tx, {
    pledgeId: row.id,
    amountCents: row.amountCents,
    from: 'COLLECTING',
    to,
    actor: 'system',
    at: now,
    set: { repairNeed: null, endedAt: now },
  });
  if (ended) await cancelDue(tx, PLANNED, row.id);
  return ended;
}

/** While more pledges than this are still to come, none of those in flight can be the last. */
const FAR_FROM_THE_END = 300;

/**
 * Asks whether the collection is over. The last step of a transaction: all transactions of a campaign that ask wait for one job row. None asks
 * while hundreds are to come (more than all workers have in flight); the minute sweep asks again in any case.
 */
export async function askToFinish(tx: Tx, campaignId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ coming: number }[]>`
    select count(*)::int as coming from (
      select from pledge where campaign_id = ${campaignId}::uuid and status = 'COLLECTING' limit ${FAR_FROM_THE_END}) as rest`;
  if ((row?.coming ?? 0) >= FAR_FROM_THE_END) return;
  await enqueue(tx, 'finish-collection', { campaignId }, `finish:${campaignId}`);
}
