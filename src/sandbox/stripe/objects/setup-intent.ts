import type Stripe from 'stripe';
import type { EntryOf, IntentHidden } from '../world/kinds.ts';
import type { World } from '../world/world.ts';

export const newIntentHidden = (session: string | null): IntentHidden => ({
  challenge: null,
  challengedMethod: null,
  returnUrl: null,
  confirmations: 0,
  session,
});

interface Fresh {
  customer: string | null;
  description: string | null;
  metadata: Stripe.Metadata;
  onBehalfOf: string | null;
  allowedTypes: string[] | null;
  usage: string;
}

export function newSetupIntent(world: World, fresh: Fresh): Stripe.SetupIntent {
  const id = world.id('seti');
  return {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: fresh.allowedTypes,
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${world.token(24)}`,
    created: world.now(),
    customer: fresh.customer,
    customer_account: null,
    description: fresh.description,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: fresh.metadata,
    next_action: null,
    on_behalf_of: fresh.onBehalfOf,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: fresh.allowedTypes ?? ['card'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: fresh.usage,
  };
}

/** One try at saving a card; SetupIntents keep them all. */
export function recordSetupAttempt(
  world: World,
  intent: EntryOf<'setup_intent'>,
  method: EntryOf<'payment_method'>,
  outcome: {
    status: 'succeeded' | 'failed' | 'requires_action';
    error: Stripe.SetupIntent.LastSetupError | null;
  },
): string {
  const card = method.object.card;
  const object: Stripe.SetupAttempt = {
    id: world.id('setatt'),
    object: 'setup_attempt',
    application: null,
    created: world.now(),
    customer: intent.object.customer,
    customer_account: null,
    flow_directions: null,
    livemode: false,
    on_behalf_of: intent.object.on_behalf_of,
    payment_method: method.id,
    payment_method_details: {
      card: {
        brand: card?.brand ?? null,
        checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
        country: card?.country ?? null,
        exp_month: card?.exp_month ?? null,
        exp_year: card?.exp_year ?? null,
        fingerprint: card?.fingerprint ?? null,
        funding: card?.funding ?? null,
        last4: card?.last4 ?? null,
        network: card?.brand ?? null,
        three_d_secure: null,
        wallet: null,
      },
      type: 'card',
    },
    setup_error: outcome.error as Stripe.SetupAttempt.SetupError | null,
    setup_intent: intent.id,
    status: outcome.status,
    usage: intent.object.usage,
  };
  return world.collections.setup_attempt.insert(intent.account, object, {}).id;
}
