import { STRIPE_EVENT_TYPES } from '@/adapters/stripe/event-types';
import { lever } from '../stack/sure';
import { blow } from './blow';

/** Every fault of a call that the sandbox knows (payments.md 4.6). */
const API_FAULTS = [
  'http_500_before',
  'http_500_after',
  'timeout_before',
  'timeout_after',
  'reset_before',
  'reset_after',
  'truncate_body_after',
  'http_429',
  'lock_timeout',
  '409_in_use',
  'slow',
  'http_503_html',
] as const;

/** Where money and promises are made; the empty one is any call, reads included. */
export const PATHS = [
  '/v1/checkout/sessions$',
  '/v1/customers$',
  '/v1/payment_intents$',
  '/confirm$',
  '/confirm$',
  '/cancel$',
  '/expire$',
  '/detach$',
  '/v1/transfers$',
  '/v1/payouts$',
  '/v1/refunds$',
  '',
] as const;

const WEBHOOK_FAULTS = [
  'drop',
  'delay',
  'duplicate',
  'reorder',
  'bad_signature',
  'old_timestamp',
  'wrong_api_version',
  'unknown_type',
  'hold',
] as const;

export const callFault = blow({
  weight: 9,
  draw: (lot) => ({
    kind: lot.pick(API_FAULTS),
    path: lot.pick(PATHS),
    after: lot.below(4),
    times: 1 + lot.below(2),
    ms: 50 + lot.below(300),
  }),
  prepare: ({ world }, { path, ...fault }) => world.control('/faults', { ...fault, match: { path } }),
});

export const webhookFault = blow({
  weight: 6,
  draw: (lot) => ({
    kind: lot.pick(WEBHOOK_FAULTS),
    type: lot.next() < 0.5 ? lot.pick(STRIPE_EVENT_TYPES) : null,
    times: 1 + lot.below(4),
    size: 1 + lot.below(4),
  }),
  prepare: ({ world }, { kind, type, times, size }) =>
    world.control('/faults', {
      kind,
      times,
      ms: size * 40,
      n: size + 1,
      window: size,
      match: type ? { type } : {},
    }),
});

/** Webhooks that were held back all arrive at once. */
export const releaseWebhooks = blow({
  weight: 1,
  draw: () => ({}),
  strike: (place) => lever(place, '/faults', { kind: 'release' }),
});

/** The mail server takes a mail, and its answer is lost. */
export const mailAnswerLost = blow({
  weight: 1.5,
  draw: (lot) => ({ count: 1 + lot.below(3) }),
  prepare: async ({ letters }, { count }) => letters.loseAnswers(count),
});
