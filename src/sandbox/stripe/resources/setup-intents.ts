import type Stripe from 'stripe';
import { expand, pagination, range, text, texts } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { answerPage, retrieve } from './fields.ts';

export const setupIntentRoutes = [
  route('GET', '/v1/setup_intents/:id', { ...expand, client_secret: text() }, retrieve('setup_intent')),
  route(
    'GET',
    '/v1/setup_intents',
    {
      ...pagination,
      created: range,
      ...texts('customer', 'customer_account', 'payment_method', 'attach_to_self'),
    },
    (call: Call<Stripe.SetupIntentListParams>) => {
      const { customer, payment_method } = call.params;
      return answerPage(call, 'setup_intent', '/v1/setup_intents', { customer, payment_method });
    },
  ),
  route(
    'GET',
    '/v1/setup_attempts',
    { ...pagination, created: range, setup_intent: { ...text(), required: true } },
    (call: Call<Stripe.SetupAttemptListParams>) => {
      const { setup_intent } = call.params;
      return answerPage(call, 'setup_attempt', '/v1/setup_attempts', { setup_intent });
    },
  ),
];
