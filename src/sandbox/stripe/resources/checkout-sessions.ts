import type Stripe from 'stripe';
import { HOURS_24, newSession } from '../objects/checkout-session.ts';
import { mergeMetadata, orNull } from '../objects/fields.ts';
import { newLineItem } from '../objects/line-item.ts';
import { present } from '../objects/present.ts';
import { newIntentHidden, newSetupIntent } from '../objects/setup-intent.ts';
import { emit } from '../rules/emit.ts';
import { expireSession } from '../rules/expire-session.ts';
import { invalid, missing } from '../transport/api-error.ts';
import { walk } from '../transport/list-page.ts';
import { expand, pagination } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EntryOf } from '../world/kinds.ts';
import { refuseBadAmount } from './amounts.ts';
import { sessionCreate, sessionList } from './checkout-sessions.params.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

type Params = Stripe.Checkout.SessionCreateParams;

const MINUTES_30 = 30 * 60;

function create(call: Call<Params>): object {
  const { world, params } = call;
  refuseBadSession(call);
  const customer = params.customer ? findOrThrow(call, 'customer', params.customer, 'customer').object : null;
  const session = params.mode === 'payment' ? openPayment(call, customer) : openSetup(call, customer);
  world.schedule.ask(`expire:${session.id}`, session.object.expires_at * 1000, 'session_expires', {
    session: session.id,
  });
  return present(world, 'checkout_session', session);
}

/** A page on which a card is saved: its SetupIntent is there from the start. */
function openSetup(
  { world, account, params }: Call<Params>,
  customer: Stripe.Customer | null,
): EntryOf<'checkout_session'> {
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
    usage: 'off_session',
  });
  const object = newSession(world, params, { customer, setupIntent: fresh.id, amount: null });
  const session = world.collections.checkout_session.insert(account, object, { refused: null });
  const intent = world.collections.setup_intent.insert(account, fresh, newIntentHidden(session.id));
  emit(world, 'setup_intent.created', 'setup_intent', intent);
  return session;
}

/** A page on which something is paid at once: its PaymentIntent is made when a card is typed. */
function openPayment(
  { world, account, params }: Call<Params>,
  customer: Stripe.Customer | null,
): EntryOf<'checkout_session'> {
  const lineItems = (params.line_items ?? []).map((item, i) => newLineItem(world, item, i));
  if (lineItems.length === 0) {
    throw invalid('Missing required param: line_items.', 'parameter_missing', 'line_items');
  }
  const amount = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  refuseBadAmount(amount, 'eur');
  const object = newSession(world, params, { customer, setupIntent: null, amount });
  const intentData = params.payment_intent_data ?? {};
  return world.collections.checkout_session.insert(account, object, { refused: null, lineItems, intentData });
}

/** What Stripe refuses in a session; subscriptions are not part of this sandbox. */
function refuseBadSession({ now, params }: Call<Params>): void {
  if (!params.mode) throw invalid('Missing required param: mode.', 'parameter_missing', 'mode');
  if (params.mode === 'subscription') {
    throw invalid('The sandbox has no subscriptions.', undefined, 'mode');
  }
  const foreign = params.mode === 'payment' ? 'setup_intent_data' : 'payment_intent_data';
  if (params[foreign]) {
    throw invalid(`You can not pass \`${foreign}\` in \`${params.mode}\` mode.`, undefined, foreign);
  }
  if (params.ui_mode && params.ui_mode !== 'hosted_page') {
    throw invalid('The sandbox has only the hosted page.', undefined, 'ui_mode');
  }
  if (!params.success_url)
    throw invalid('Missing required param: success_url.', 'parameter_missing', 'success_url');
  for (const name of ['success_url', 'cancel_url'] as const) {
    const url = params[name];
    if (url && !URL.canParse(url)) throw invalid(`Not a valid URL`, 'url_invalid', name);
  }
  if (params.mode === 'setup' && !params.currency && !params.allowed_payment_method_types) {
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
    return answerPage(call, 'checkout_session', '/v1/checkout/sessions', {
      customer,
      payment_intent,
      status,
      email: customer_details?.email,
    });
  }),
  route('GET', '/v1/checkout/sessions/:id', expand, retrieve('checkout_session')),
  route('POST', '/v1/checkout/sessions/:id/expire', expand, expire),
  route(
    'GET',
    '/v1/checkout/sessions/:id/line_items',
    pagination,
    (call: Call<Stripe.Checkout.SessionListLineItemsParams>) => {
      const { id, hidden } = findOrThrow(call, 'checkout_session', call.path[0]);
      // Lines come in the order of the page: the first one counts as the newest.
      const items = (hidden.lineItems ?? []).toReversed().map((object, seq) => ({ seq, object }));
      const { page, hasMore } = walk(items, call.params, {
        createdOf: () => 0,
        keeps: () => true,
        cursor: (id, param) => {
          const found = items.find(({ object }) => object.id === id);
          if (!found) throw missing('line_item', id, param);
          return found.seq;
        },
      });
      const url = `/v1/checkout/sessions/${id}/line_items`;
      return { object: 'list', url, has_more: hasMore, data: page.map(({ object }) => object) };
    },
  ),
];
