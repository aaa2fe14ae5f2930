import Stripe from 'stripe';

/**
 * What is known after a call (collection.md 4). Only `done` and `declined` settle a payment; `refused` is a final no to this request;
 * `unknown` may or may not have happened: same key and same parameters again, or look the object up; `forbidden` stops everything.
 */
export type VendorAnswer<T> =
  | { readonly kind: 'done'; readonly httpStatus: 200; readonly object: T }
  | { readonly kind: 'declined'; readonly httpStatus: 402; readonly error: VendorError }
  | { readonly kind: 'refused'; readonly httpStatus: number; readonly error: VendorError }
  | {
      readonly kind: 'unknown';
      readonly httpStatus: number;
      readonly reason: string;
      readonly limitedBy?: string;
    }
  | { readonly kind: 'forbidden'; readonly httpStatus: number; readonly error: VendorError };

export interface VendorError {
  readonly code: string | null;
  readonly declineCode: string | null;
  readonly adviceCode: string | null;
  /** The parameter that was refused. */
  readonly param: string | null;
  readonly message: string;
  readonly paymentIntent: Stripe.PaymentIntent | null;
  readonly setupIntent: Stripe.SetupIntent | null;
}

/** Codes under which Stripe answers 400 although the platform or account lacks a right: no retry will help (collection.md 4). */
const CAPABILITY_CODES = new Set([
  'insufficient_capabilities_for_transfer',
  'transfers_not_allowed',
  'account_invalid',
  'account_capability_missing',
]);

/** The reason of an unknown answer: Stripe has this key with other parameters. A person must look; the number never rises by itself. */
export const KEY_USED_OTHERWISE = 'key_used_otherwise';

/** The right to act was taken from the platform; a capability that one business lacks comes as a 400 and stops nobody else. */
export const isPlatformForbidden = ({ httpStatus }: { readonly httpStatus: number }): boolean =>
  httpStatus === 401 || httpStatus === 403;

/** Sends and sorts what comes back. Only programming errors are thrown. */
export async function answerOf<T>(send: () => Promise<T>): Promise<VendorAnswer<T>> {
  try {
    const object = await send();
    // The SDK takes any JSON without an `error` key for a success, whatever the HTTP status (payments.md 0.4).
    if (!isStripeObject(object))
      return { kind: 'unknown', httpStatus: 0, reason: 'an answer that is no Stripe object' };
    return { kind: 'done', httpStatus: 200, object };
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    return sortError(error);
  }
}

const isStripeObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'object' in value;

function sortError(error: Stripe.errors.StripeError): Exclude<VendorAnswer<never>, { kind: 'done' }> {
  const httpStatus = error.statusCode ?? 0;
  if (error instanceof Stripe.errors.StripeCardError)
    return { kind: 'declined', httpStatus: 402, error: factsOf(error) };
  if (httpStatus === 401 || httpStatus === 403 || CAPABILITY_CODES.has(error.code ?? '')) {
    return { kind: 'forbidden', httpStatus, error: factsOf(error) };
  }
  // Something went out under this key before, and we do not know what became of it: not a no to what was asked.
  if (error.rawType === 'idempotency_error' && httpStatus === 400)
    return { kind: 'unknown', httpStatus, reason: KEY_USED_OTHERWISE };
  if (httpStatus === 400 || httpStatus === 404) return { kind: 'refused', httpStatus, error: factsOf(error) };
  const limitedBy = error.headers?.['stripe-rate-limited-reason'];
  return {
    kind: 'unknown',
    httpStatus,
    reason: error.code ?? error.type,
    ...(limitedBy ? { limitedBy } : {}),
  };
}

function factsOf(error: Stripe.errors.StripeError): VendorError {
  return {
    code: error.code ?? null,
    declineCode: error.decline_code ?? null,
    adviceCode: error.advice_code ?? null,
    param: error.param ?? null,
    message: error.message,
    paymentIntent: error.payment_intent ?? null,
    setupIntent: error.setup_intent ?? null,
  };
}
