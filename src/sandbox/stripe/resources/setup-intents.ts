import type Stripe from 'stripe';
import { kept, mergeMetadata, orNull } from '../objects/fields.ts';
import { usablePaymentMethod } from '../objects/payment-method.ts';
import { present } from '../objects/present.ts';
import { newIntentHidden, newSetupIntent } from '../objects/setup-intent.ts';
import { cancelSetup, confirmSetup } from '../rules/confirm-setup.ts';
import { cardError } from '../rules/declines.ts';
import { emit } from '../rules/emit.ts';
import { ApiError, invalid } from '../transport/api-error.ts';
import { expand, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { type EntryOf, idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';
import {
  setupAttemptList,
  setupIntentCancel,
  setupIntentConfirm,
  setupIntentCreate,
  setupIntentList,
  setupIntentUpdate,
} from './setup-intents.params.ts';

type Intent = EntryOf<'setup_intent'>;

function create(call: Call<Stripe.SetupIntentCreateParams>): object {
  const { world, account, params } = call;
  if (params.customer) findOrThrow(call, 'customer', params.customer, 'customer');
  if (params.on_behalf_of && !world.collections.account.find(params.on_behalf_of)) {
    throw invalid(`No such account: '${params.on_behalf_of}'`, 'resource_missing', 'on_behalf_of');
  }
  const fresh = newSetupIntent(world, {
    customer: orNull(params.customer),
    description: orNull(params.description),
    metadata: mergeMetadata(null, params.metadata),
    onBehalfOf: orNull(params.on_behalf_of),
    allowedTypes: params.allowed_payment_method_types ?? null,
    usage: params.usage ?? 'off_session',
  });
  const hidden = { ...newIntentHidden(null), returnUrl: orNull(params.return_url) };
  const intent = world.collections.setup_intent.insert(account, fresh, hidden);
  emit(world, 'setup_intent.created', 'setup_intent', intent);
  if (params.confirm) return confirmWith(world, intent, params.payment_method);
  return present(world, 'setup_intent', withMethod(world, intent, params.payment_method));
}

/** The card to confirm with later. */
function withMethod(world: World, intent: Intent, named: string | undefined): Intent {
  if (!named) return intent;
  const method = usablePaymentMethod(world, intent.account, named);
  refuseForeign(intent, method);
  return world.collections.setup_intent.change(intent.id, {
    payment_method: method.id,
    status: 'requires_confirmation',
  });
}

function confirmWith(world: World, intent: Intent, named: string | undefined): object {
  const id = named || idOf(intent.object.payment_method);
  if (!id) {
    throw invalid(
      "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a payment method and then confirm it again.",
      'setup_intent_unexpected_state',
      'payment_method',
    );
  }
  const method = usablePaymentMethod(world, intent.account, id);
  refuseForeign(intent, method);
  const outcome = confirmSetup(world, intent, method);
  const after = world.collections.setup_intent.find(intent.id) ?? intent;
  const shown = present(world, 'setup_intent', after);
  if (outcome.kind !== 'refused' || !outcome.refusal) return shown;
  throw new ApiError(
    402,
    { ...cardError(outcome.refusal), payment_method: method.object, setup_intent: shown },
    { keepsChanges: true },
  );
}

function refuseForeign(intent: Intent, method: EntryOf<'payment_method'>): void {
  const owner = idOf(method.object.customer);
  if (!owner || owner === idOf(intent.object.customer)) return;
  throw invalid(
    `The payment method you provided (${method.id}) belongs to another Customer than this SetupIntent.`,
    'payment_method_invalid_parameter',
    'payment_method',
  );
}

function confirm(call: Call<Stripe.SetupIntentConfirmParams>): object {
  const { world, params } = call;
  const found = open(call, 'confirm');
  const returnUrl = params.return_url || found.hidden.returnUrl;
  const intent = world.collections.setup_intent.change(found.id, {}, { returnUrl, challenge: null });
  return confirmWith(world, intent, params.payment_method);
}

function update(call: Call<Stripe.SetupIntentUpdateParams>): object {
  const { world, params } = call;
  const { id, object: before } = open(call, 'update');
  if (params.customer) findOrThrow(call, 'customer', params.customer, 'customer');
  const types = params.allowed_payment_method_types || null;
  const after = world.collections.setup_intent.change(id, {
    customer: kept(params.customer, idOf(before.customer)),
    description: kept(params.description, before.description),
    metadata: mergeMetadata(before.metadata, params.metadata),
    ...(types ? { allowed_payment_method_types: types, payment_method_types: types } : {}),
  });
  return present(world, 'setup_intent', withMethod(world, after, params.payment_method));
}

function cancel(call: Call<Stripe.SetupIntentCancelParams>): object {
  const reason = call.params.cancellation_reason ?? null;
  const canceled = cancelSetup(call.world, open(call, 'cancel'), reason);
  return present(call.world, 'setup_intent', canceled);
}

/** The SetupIntent of the path, while something can still be done with it. */
function open(call: Call<unknown>, verb: 'cancel' | 'confirm' | 'update'): Intent {
  const intent = findOrThrow(call, 'setup_intent', call.path[0], 'intent');
  const { status } = intent.object;
  if (status !== 'succeeded' && status !== 'canceled') return intent;
  throw new ApiError(400, {
    type: 'invalid_request_error',
    code: 'setup_intent_unexpected_state',
    message: `You cannot ${verb} this SetupIntent because it has a status of ${status}.`,
    setup_intent: present(call.world, 'setup_intent', intent),
  });
}

export const setupIntentRoutes = [
  route('POST', '/v1/setup_intents', setupIntentCreate, create),
  route('GET', '/v1/setup_intents', setupIntentList, (call: Call<Stripe.SetupIntentListParams>) => {
    const { customer, payment_method } = call.params;
    return answerPage(call, 'setup_intent', '/v1/setup_intents', { customer, payment_method });
  }),
  route('GET', '/v1/setup_intents/:id', { ...expand, client_secret: text() }, retrieve('setup_intent')),
  route('POST', '/v1/setup_intents/:id', setupIntentUpdate, update),
  route('POST', '/v1/setup_intents/:id/confirm', setupIntentConfirm, confirm),
  route('POST', '/v1/setup_intents/:id/cancel', setupIntentCancel, cancel),
  route('GET', '/v1/setup_attempts', setupAttemptList, (call: Call<Stripe.SetupAttemptListParams>) => {
    const { setup_intent } = call.params;
    findOrThrow(call, 'setup_intent', setup_intent, 'setup_intent');
    return answerPage(call, 'setup_attempt', '/v1/setup_attempts', { setup_intent });
  }),
];
