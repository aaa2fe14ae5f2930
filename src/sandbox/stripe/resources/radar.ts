import type Stripe from 'stripe';
import { closeReview } from '../rules/watch-charge.ts';
import { invalid } from '../transport/api-error.ts';
import { expand, pagination, range, texts } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

function approve(call: Call<Stripe.ReviewApproveParams>): object {
  const review = findOrThrow(call, 'review', call.path[0]);
  if (!review.object.open) throw invalid(`Review ${review.id} is already closed.`);
  return closeReview(call.world, review, 'approved').object;
}

export const radarRoutes = [
  route(
    'GET',
    '/v1/radar/early_fraud_warnings',
    { ...pagination, created: range, ...texts('charge', 'payment_intent') },
    (call: Call<Stripe.Radar.EarlyFraudWarningListParams>) => {
      const { charge, payment_intent } = call.params;
      return answerPage(call, 'early_fraud_warning', '/v1/radar/early_fraud_warnings', {
        charge,
        payment_intent,
      });
    },
  ),
  route('GET', '/v1/radar/early_fraud_warnings/:id', expand, retrieve('early_fraud_warning')),
  route('GET', '/v1/reviews', { ...pagination, created: range }, (call: Call<Stripe.ReviewListParams>) =>
    answerPage(call, 'review', '/v1/reviews', { open: 'yes' }),
  ),
  route('GET', '/v1/reviews/:id', expand, retrieve('review')),
  route('POST', '/v1/reviews/:id/approve', expand, approve),
];
