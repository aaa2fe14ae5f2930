import { businessNow } from '../clock';
import { database } from '../db/client';
import { openRepair } from '../db/open-repair';
import { lockPledgeToCharge } from '../db/pledge-to-charge';
import type { ChargeStep } from '../db/start-attempt';
import { NEVER_ARRIVED } from '../stripe/call-or-find';
import { onBehalfOf } from '../stripe/on-behalf-of';
import { createIntent } from '../stripe/payment-intents';
import { stopForbidden } from './stop-forbidden';
import { StripeAway } from './stripe-away';

/**
 * Makes the PaymentIntent whose row was just written. Gives whether the pledge can go on to its attempt. A refusal (which the platform's own
 * data can only cause by a mistake) goes to the desk; what Stripe forbids stops the campaign's collection.
 */
export async function makeIntent(step: Extract<ChargeStep, { kind: 'create-intent' }>): Promise<boolean> {
  const { intent, pledge } = step;
  const { row, campaign } = pledge;
  if (!row.stripeCustomerId) throw new Error(`pledge ${row.id} is collected without a customer at Stripe`);
  const answer = await createIntent({
    pledgeId: row.id,
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    number: intent.number,
    amountCents: intent.amountCents,
    customerId: row.stripeCustomerId,
    onBehalfOf: onBehalfOf(campaign),
    now: pledge.now,
  });
  const db = database();
  switch (answer.kind) {
    case 'done':
      await db.paymentIntent.updateMany({
        where: { id: intent.id, status: 'CREATED' },
        data: { status: 'OPEN', stripeId: answer.object.id },
      });
      return true;
    case 'unknown':
      throw new StripeAway(`payment intent of pledge ${row.reference}: ${answer.reason}`);
    case 'forbidden':
      // Nothing was made under this number: the next try takes another, so that a stored refusal is not answered again.
      await db.paymentIntent.updateMany({
        where: { id: intent.id, status: 'CREATED' },
        data: { status: 'CANCELED' },
      });
      await stopForbidden(campaign.id, await businessNow());
      return false;
    case 'refused':
    case 'declined':
      if (answer.error.code === NEVER_ARRIVED) {
        // It moves no money, so another may be made beside one that turns up after all.
        await db.paymentIntent.updateMany({
          where: { id: intent.id, status: 'CREATED' },
          data: { status: 'CANCELED' },
        });
        return true;
      }
      await db.$transaction(async (tx) => {
        const fresh = await lockPledgeToCharge(tx, row.id);
        await tx.paymentIntent.updateMany({
          where: { id: intent.id, status: 'CREATED' },
          data: { status: 'CANCELED' },
        });
        await openRepair(tx, fresh, { need: 'INVESTIGATE', automatic: true, now: await businessNow() });
      });
      return false;
  }
}
