import type { PledgeStatus } from '@/domain/pledge-status';
import { enqueue } from '../jobs/enqueue';
import { queueMail } from '../mail/queue-mail';
import { tellBacker } from '../mail/tell-people';
import { askToFinish } from './ask-to-finish';
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
  const figures = { amountCents: row.amountCents };
  await tellBacker(tx, row, campaign, { kind: 'pledge-dropped', figures, at: now });
  for (const paymentMethodId of pledge.cards) {
    await enqueue(tx, 'detach-card', { pledgeId: row.id, paymentMethodId });
  }
  await askToFinish(tx, campaign.id);
  return true;
}

/**
 * Given up before its card was charged, which Stripe has said can no longer happen: the pledge is cancelled, its stock freed, its card forgotten.
 * Who withdrew is told so; of a stopped campaign everybody was told at once.
 */
export async function cancelCollectingRow(tx: Tx, pledge: KnownPledge, now: Date): Promise<boolean> {
  const { row, campaign } = pledge;
  if (!(await endCollecting(tx, pledge, 'CANCELLED', now))) return false;
  await freeStock(tx, await unitsOf(tx, row.id));
  if (row.giveBackReason === 'WITHDRAWAL') {
    const figures = { amountCents: row.amountCents };
    await tellBacker(tx, row, campaign, { kind: 'pledge-cancelled', figures, at: now });
  }
  for (const paymentMethodId of pledge.cards) {
    await enqueue(tx, 'detach-card', { pledgeId: row.id, paymentMethodId });
  }
  await askToFinish(tx, campaign.id);
  return true;
}

async function endCollecting(
  tx: Tx,
  pledge: KnownPledge,
  to: Extract<PledgeStatus, 'COLLECTED' | 'DROPPED' | 'CANCELLED'>,
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
