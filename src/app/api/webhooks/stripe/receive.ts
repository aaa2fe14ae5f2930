import { readWebhook } from '@/adapters/stripe/webhook';
import { recordStripeEvent } from '@/use-cases/payments/record-stripe-event';

/** Far above any event of Stripe. */
const LARGEST_BODY = 1_000_000;

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** Verify, write down, answer: Stripe waits for no work. A body that cannot be trusted is a 400, and Stripe's dashboard shows it. */
export async function receiveWebhook(request: Request, endpoint: 'account' | 'connect'): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return answer(413);
  // The signature is made of the bytes as they came: never parse before it is verified.
  const read = readWebhook(await request.text(), request.headers.get('stripe-signature'), endpoint);
  if (read.kind === 'unusable') return answer(400);
  if (read.kind === 'notice') await recordStripeEvent(read.notice);
  return answer(200);
}
