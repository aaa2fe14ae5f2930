import type Stripe from 'stripe';
import { HOURS_24, newSession } from '../objects/checkout-session.ts';
import { mergeMetadata, orNull } from '../objects/fields.ts';
import { present } from '../objects/present.ts';
import { newIntentHidden, newSetupIntent } from '../objects/setup-intent.ts';
import { emit } from '../rules/emit.ts';
import { expireSession } from '../rules/expire-session.ts';
import { invalid } from '../transport/api-error.ts';
import { expand, pagination } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { sessionCreate, sessionList } from './checkout-sessions.params.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

type Params = Stripe.Checkout.SessionCreateParams;

const MINUTES_30 = 30 * 60;

function create(call: Call<Params>): object {
  const { world, account, params } = call;
  refuseBadSession(call);
  const customer = params.customer ? findOrThrow(call, 'customer', params.customer, 'customer') : null;
  const data = params.setup_intent_data;
  if (data?.on_behalf_of && !world.collections.account.find(data.on_behalf_of)) {
    throw invalid(
      `No such account: '${data.on_behalf_of}'`,
      'resource_missing',
      'setup_intent_data[on_behalf_of]',
    );
  }
  const fresh = newSetupIntent(world, {
    customer: customer?.id ?? null,
    description: orNull(data?.description),
    metadata: mergeMetadata(null, data?.metadata),
    onBehalfOf: orNull(data?.on_behalf_of),
    allowedTypes: params.allowed_payment_method_types ?? null,
  });
  const object = newSession(world, params, { customer: customer?.object ?? null, setupIntent: fresh.id });
  const session = world.collections.checkout_session.insert(account, object, { refused: null });
  const intent = world.collections.setup_intent.insert(account, fresh, newIntentHidden(session.id));
  emit(world, 'setup_intent.created', 'setup_intent', intent);
  world.schedule.ask(`expire:${session.id}`, object.expires_at * 1000, 'session_expires', {
    session: session.id,
  });
  return present(world, 'checkout_session', session);
}

/** What Stripe refuses in a setup session; other modes are not part of this sandbox. */
function refuseBadSession({ now, params }: Call<Params>): void {
  if (!params.mode) throw invalid('Missing required param: mode.', 'parameter_missing', 'mode');
  if (params.mode !== 'setup')
    throw invalid('The sandbox has only sessions of mode `setup`.', undefined, 'mode');
  if (params.ui_mode && params.ui_mode !== 'hosted_page') {
    throw invalid('The sandbox has only the hosted page.', undefined, 'ui_mode');
  }
  if (!params.success_url)
    throw invalid('Missing required param: success_url.', 'parameter_missing', 'success_url');
  for (const name of ['success_url', 'cancel_url'] as const) {
    const url = params[name];
    if (url && !URL.canParse(url)) throw invalid(`Not a valid URL`, 'url_invalid', name);
  }
  if (!params.currency && !params.allowed_payment_method_types) {
    throw invalid('Missing required param: currency.', 'parameter_missing', 'currency');
  }
  const life = params.expires_at === undefined ? HOURS_24 : params.expires_at - now;
  if (life < MINUTES_30) {
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      undefined,
      'expires_at',
    );
  }
  if (life > HOURS_24) {
    throw invalid(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      undefined,
      'expires_at',
    );
  }
}

function expire(call: Call<object>): object {
  const session = findOrThrow(call, 'checkout_session', call.path[0]);
  if (session.object.status !== 'open') {
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.object.status}.`,
    );
  }
  return present(call.world, 'checkout_session', expireSession(call.world, session));
}

export const checkoutSessionRoutes = [
  route('POST', '/v1/checkout/sessions', sessionCreate, create),
  route('GET', '/v1/checkout/sessions', sessionList, (call: Call<Stripe.Checkout.SessionListParams>) => {
    const { customer, payment_intent, status, customer_details } = call.params;
    const email = customer_details?.email;
    const where = email
      ? (entry: { object: Stripe.Checkout.Session }) => entry.object.customer_details?.email === email
      : undefined;
    return answerPage(
      call,
      'checkout_session',
      '/v1/checkout/sessions',
      { customer, payment_intent, status },
      where,
    );
  }),
  route('GET', '/v1/checkout/sessions/:id', expand, retrieve('checkout_session')),
  route('POST', '/v1/checkout/sessions/:id/expire', expand, expire),
  route('GET', '/v1/checkout/sessions/:id/line_items', pagination, (call: Call<object>) => {
    const { id } = findOrThrow(call, 'checkout_session', call.path[0]);
    return { object: 'list', url: `/v1/checkout/sessions/${id}/line_items`, has_more: false, data: [] };
  }),
];
