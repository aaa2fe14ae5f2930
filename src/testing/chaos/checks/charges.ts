import type Stripe from 'stripe';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';

/** No pledge is charged twice, and none whose money Stripe took is forgotten: it is collected, or the money is given back. */
export async function checkCharges(): Promise<string[]> {
  const troubles: string[] = [];
  const charged = await chargesByPledge();
  const pledges = await database().pledge.findMany();
  for (const [pledgeId, charges] of charged) {
    const pledge = pledges.find(({ id }) => id === pledgeId);
    if (!pledge) {
      troubles.push(`a charge of no pledge of ours: ${charges.map(({ id }) => id)}`);
      continue;
    }
    if (charges.length > 1) troubles.push(`pledge ${pledgeId} was charged ${charges.length} times`);
    const kept = charges.reduce((sum, { amount, amount_refunded }) => sum + amount - amount_refunded, 0);
    const expected = pledge.status === 'COLLECTED' ? pledge.amountCents : 0;
    if (kept !== expected)
      troubles.push(
        `pledge ${pledgeId} is ${pledge.status}, and ${kept} of ${pledge.amountCents} cents are kept`,
      );
  }
  for (const { id, status } of pledges)
    if (status === 'COLLECTED' && !charged.has(id))
      troubles.push(`pledge ${id} is collected without a charge`);
  return troubles;
}

async function chargesByPledge(): Promise<Map<string, Stripe.Charge[]>> {
  const charged = new Map<string, Stripe.Charge[]>();
  for await (const charge of stripe().charges.list({ limit: 100 })) {
    if (charge.status !== 'succeeded') continue;
    const pledgeId = charge.metadata.pledge_id ?? '';
    charged.set(pledgeId, [...(charged.get(pledgeId) ?? []), charge]);
  }
  return charged;
}

/** Whoever finished Stripe's page before it was closed there has pledged, and every card is forgotten once its pledge has ended. */
export async function checkPages(): Promise<string[]> {
  const troubles: string[] = [];
  const pages = await database().paymentPage.findMany({ include: { pledge: true } });
  for await (const { id, status } of stripe().checkout.sessions.list({ limit: 100 })) {
    const page = pages.find(({ stripeSessionId }) => stripeSessionId === id);
    if (status === 'complete' && page?.purpose === 'PLEDGE' && page.pledge.status === 'EXPIRED')
      troubles.push(`page ${id} was completed, and its pledge ${page.pledgeId} is lost`);
    if (status === 'open') troubles.push(`page ${id} is still open`);
    if (status === 'complete' && !page) troubles.push(`page ${id} was completed, and is unknown to us`);
  }
  for (const customer of new Set(pages.map(({ pledge }) => pledge.stripeCustomerId))) {
    if (!customer) continue;
    const { data } = await stripe().paymentMethods.list({ customer });
    for (const { id } of data) troubles.push(`card ${id} of ${customer} is still saved`);
  }
  return troubles;
}
