import { listOf, presentById } from '../objects/present.ts';
import type { World } from '../world/world.ts';
import { invalid } from './api-error.ts';

/** The fields of each object that hold an id and may hold the object instead. */
const EXPANDABLE: Record<string, readonly string[]> = {
  account: [],
  balance_transaction: ['source'],
  bank_account: ['account'],
  capability: ['account'],
  charge: [
    'balance_transaction',
    'customer',
    'failure_balance_transaction',
    'on_behalf_of',
    'payment_intent',
    'source_transfer',
    'transfer',
    'application',
    'application_fee',
    'review',
  ],
  'checkout.session': [
    'customer',
    'payment_intent',
    'setup_intent',
    'invoice',
    'payment_link',
    'subscription',
  ],
  customer: ['default_source', 'test_clock', 'default_payment_method'],
  dispute: ['charge', 'payment_intent'],
  file: ['links'],
  payment_intent: [
    'application',
    'customer',
    'latest_charge',
    'on_behalf_of',
    'payment_method',
    'review',
    'source',
    'destination',
  ],
  payment_method: ['customer'],
  payout: [
    'balance_transaction',
    'destination',
    'failure_balance_transaction',
    'original_payout',
    'reversed_by',
  ],
  'radar.early_fraud_warning': ['charge', 'payment_intent'],
  refund: [
    'balance_transaction',
    'charge',
    'customer',
    'failure_balance_transaction',
    'payment_intent',
    'payment_method',
    'source_transfer_reversal',
    'transfer_reversal',
  ],
  review: ['charge', 'payment_intent'],
  setup_attempt: ['application', 'customer', 'on_behalf_of', 'payment_method', 'setup_intent'],
  setup_intent: [
    'application',
    'customer',
    'latest_attempt',
    'mandate',
    'on_behalf_of',
    'payment_method',
    'single_use_mandate',
  ],
  transfer: ['balance_transaction', 'destination', 'destination_payment', 'source_transaction'],
  transfer_reversal: ['balance_transaction', 'destination_payment_refund', 'source_refund', 'transfer'],
};

type Fields = Record<string, unknown>;

/** Puts objects in place of ids along each dotted path of `expand`. */
export function expandAll(world: World, body: object, paths: readonly string[] | undefined): object {
  let out = body as Fields;
  for (const path of paths ?? []) {
    const parts = path.split('.');
    if (parts.length > (parts[0] === 'data' ? 5 : 4)) {
      throw invalid('You cannot expand more than 4 levels of a property', undefined, 'expand');
    }
    out = expandPath(world, out, parts, path);
  }
  return out;
}

function expandPath(world: World, holder: Fields, parts: string[], path: string): Fields {
  const [part, ...rest] = parts;
  if (part === undefined) return holder;
  if (holder.object === 'list') {
    if (part !== 'data') throw notExpandable(path);
    const data = (holder.data as Fields[]).map((item) => expandPath(world, item, rest, path));
    return { ...holder, data };
  }
  const value = holder[part] ?? included(world, holder, part);
  if (typeof value === 'object' && value !== null && rest.length > 0) {
    return { ...holder, [part]: expandPath(world, value as Fields, rest, path) };
  }
  if (typeof value === 'object' && value !== null && 'object' in value) return { ...holder, [part]: value };
  const known = EXPANDABLE[String(holder.object)];
  const nested = holder.object === undefined;
  if (known ? !known.includes(part) : !(nested && part in holder)) throw notExpandable(path);
  if (typeof value !== 'string') return holder;
  const found = presentById(world, value);
  if (!found) return holder;
  return { ...holder, [part]: expandPath(world, found as Fields, rest, path) };
}

/** Lists that an object carries only when asked. */
function included(world: World, holder: Fields, part: string): unknown {
  if (holder.object === 'checkout.session' && part === 'line_items') {
    const session = world.collections.checkout_session.find(String(holder.id));
    const items = (session?.hidden.lineItems ?? []).map((object) => ({ object }));
    return listOf(items, `/v1/checkout/sessions/${String(holder.id)}/line_items`);
  }
  if (holder.object !== 'charge' || part !== 'refunds') return undefined;
  const charge = world.collections.charge.find(String(holder.id));
  if (!charge) return undefined;
  const refunds = world.collections.refund.list(charge.account, 'charge', charge.id);
  return listOf(refunds.toReversed(), `/v1/charges/${charge.id}/refunds`);
}

function notExpandable(path: string) {
  return invalid(
    `This property cannot be expanded (${path}). You may want to try expanding a different property.`,
    undefined,
    'expand',
  );
}
