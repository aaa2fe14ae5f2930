import type Stripe from 'stripe';

/** A text parameter: absent or emptied means null. */
export const orNull = (value: string | null | undefined): string | null => value || null;

/** Keeps a field when its parameter is absent, empties it when the parameter is an empty text. */
export function kept(value: string | null | undefined, before: string | null | undefined): string | null {
  return value === undefined ? (before ?? null) : value || null;
}

type MetadataParam = Stripe.MetadataParam | '' | null | undefined;

/** Metadata merge: keys given replace, empty values remove, an empty text clears all. */
export function mergeMetadata(before: Stripe.Metadata | null, change: MetadataParam): Stripe.Metadata {
  if (change === '') return {};
  const merged = { ...before, ...change };
  return Object.fromEntries(
    Object.entries(merged).flatMap(([key, value]) =>
      value === '' || value === null ? [] : [[key, String(value)]],
    ),
  );
}

export function addressOf(param: Stripe.Emptyable<Stripe.AddressParam> | undefined): Stripe.Address | null {
  if (!param) return null;
  return {
    city: orNull(param.city),
    country: orNull(param.country),
    line1: orNull(param.line1),
    line2: orNull(param.line2),
    postal_code: orNull(param.postal_code),
    state: orNull(param.state),
  };
}

type ShippingParam = Stripe.PaymentIntentCreateParams.Shipping;

export function shippingOf(
  param: Stripe.Emptyable<ShippingParam> | undefined,
): Stripe.Charge.Shipping | null {
  if (!param) return null;
  const { carrier, phone, tracking_number } = param;
  return {
    address: addressOf(param.address) ?? undefined,
    name: param.name,
    ...(carrier ? { carrier } : {}),
    ...(phone ? { phone } : {}),
    ...(tracking_number ? { tracking_number } : {}),
  };
}
