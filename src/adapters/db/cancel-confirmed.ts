import { Refusal } from '@/domain/refusal';
import { enqueue } from '../jobs/enqueue';
import { tellBacker } from '../mail/tell-people';
import { moveCampaignTotal } from './campaign-total';
import { changePledgeStatus } from './change-pledge-status';
import type { Tx } from './client';
import type { OwnPledge } from './own-pledge';
import { freeStock, unitsOf } from './stock';

/**
 * Takes a confirmed pledge back before its campaign is decided: the total comes down, its stock is free again, the card is forgotten, its backer
 * told. Call under the campaign's exclusive lock, after the rules. Refuses with ALREADY_DONE.
 */
export async function cancelConfirmedRow(
  tx: Tx,
  pledge: OwnPledge,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<void> {
  const { id: pledgeId, amountCents, paymentMethodId } = pledge;
  const done = await changePledgeStatus(tx, {
    pledgeId,
    amountCents,
    from: 'CONFIRMED',
    to: 'CANCELLED',
    actor,
    at,
    set: { endedAt: at },
  });
  if (!done) throw new Refusal('ALREADY_DONE');
  await freeStock(tx, await unitsOf(tx, pledgeId));
  await moveCampaignTotal(tx, pledge, -amountCents, true);
  if (paymentMethodId) await enqueue(tx, 'detach-card', { pledgeId, paymentMethodId });
  await tellBacker(tx, pledge, pledge.campaign, { kind: 'pledge-cancelled', figures: { amountCents }, at });
}
