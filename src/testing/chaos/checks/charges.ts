import type Stripe from 'stripe';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { NOT_OF_A_PLEDGE } from '../furnish';

/** No pledge is charged twice, and none whose money Stripe took is forgotten: it is kept for a collected pledge, or was given back. */
export async function checkCharges(): Promise<string[]> {
  const troubles: string[] = [];
  const charged = await chargesByPledge();
  const pledges = await database().pledge.findMany({ include: { refundRequests: true } });
  for (const [pledgeId, charges] of charged)
    if (!pledges.some(({ id }) => id === pledgeId))
      troubles.push(`a charge of no pledge of ours: ${charges.map(({ id }) => id)}`);
  for (const { id, status, amountCents, refundRequests } of pledges) {
    const charges = charged.get(id) ?? [];
    if (charges.length > 1) troubles.push(`pledge ${id} was charged ${charges.length} times`);
    const keptCents = charges.reduce((sum, { amount, amount_refunded }) => sum + amount - amount_refunded, 0);
    const backCents = sumOf(refundRequests, ['DONE']);
    const expectedCents = charges.length > 0 || status === 'COLLECTED' ? amountCents - backCents : 0;
    if (keptCents !== expectedCents)
      troubles.push(
        `pledge ${id} is ${status}, ${keptCents} of ${amountCents} cents are kept, ${backCents} given back`,
      );
    if (
      status !== 'COLLECTED' &&
      charges.length > 0 &&
      sumOf(refundRequests, ['DONE', 'PAID_BY_HAND']) < amountCents
    )
      troubles.push(`pledge ${id} is ${status}, and its ${amountCents} cents were not given back`);
  }
  return troubles;
}

const sumOf = (requests: readonly { status: string; amountCents: number }[], statuses: readonly string[]) =>
  requests
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { amountCents }) => sum + amountCents, 0);

async function chargesByPledge(): Promise<Map<string, Stripe.Charge[]>> {
  const charged = new Map<string, Stripe.Charge[]>();
  for await (const charge of stripe().charges.list({ limit: 100 })) {
    if (charge.status !== 'succeeded' || charge.metadata[NOT_OF_A_PLEDGE]) continue;
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
