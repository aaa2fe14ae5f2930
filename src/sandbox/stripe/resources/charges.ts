import type Stripe from 'stripe';
import { expand, pagination, range, texts } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { answerPage, retrieve } from './fields.ts';

export const chargeRoutes = [
  route('GET', '/v1/charges/:id', expand, retrieve('charge')),
  route(
    'GET',
    '/v1/charges',
    { ...pagination, created: range, ...texts('customer', 'payment_intent', 'transfer_group') },
    (call: Call<Stripe.ChargeListParams>) => {
      const { payment_intent, customer, transfer_group } = call.params;
      return answerPage(call, 'charge', '/v1/charges', { payment_intent, customer, transfer_group });
    },
  ),
];
