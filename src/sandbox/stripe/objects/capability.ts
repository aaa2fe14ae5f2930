import type Stripe from 'stripe';
import { invalid } from '../transport/api-error.ts';
import type { EntryOf } from '../world/kinds.ts';

export function capabilityOf({ object }: EntryOf<'account'>, name: string): Stripe.Capability {
  const status = object.capabilities?.[name as keyof Stripe.Account.Capabilities];
  if (!status) throw invalid(`No such capability: '${name}'`, 'resource_missing', 'capability');
  const due = object.requirements?.currently_due ?? [];
  return {
    id: name,
    object: 'capability',
    account: object.id,
    requested: true,
    requested_at: object.created ?? null,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: due,
      disabled_reason: status === 'active' ? null : 'requirements.fields_needed',
      errors: [],
      eventually_due: due,
      past_due: [],
      pending_verification: object.requirements?.pending_verification ?? [],
    },
    status: status as Stripe.Capability.Status,
  };
}
