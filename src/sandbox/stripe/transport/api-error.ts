import type Stripe from 'stripe';

export type ErrorType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';

export interface ErrorBody {
  type: ErrorType;
  message?: string;
  code?: string;
  param?: string;
  decline_code?: string;
  advice_code?: string;
  charge?: string;
  doc_url?: string;
  request_log_url?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  payment_method_type?: string;
  setup_intent?: Stripe.SetupIntent;
}

interface Options {
  /** Card errors change objects (a failed charge, a last error): what happened is kept. */
  keepsChanges?: boolean;
  headers?: Record<string, string>;
}

/** An answer of Stripe's error shape. Thrown anywhere below the transport. */
export class ApiError extends Error {
  readonly keepsChanges: boolean;
  readonly headers: Record<string, string>;

  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    options: Options = {},
  ) {
    super(body.message ?? body.code ?? body.type);
    this.keepsChanges = options.keepsChanges ?? false;
    this.headers = { ...retryAdvice(status, body.code), ...options.headers };
    if (body.code && !body.doc_url) body.doc_url = docUrl(body.code);
  }
}

/** Stripe says so where the status alone would mislead a client that retries. */
function retryAdvice(status: number, code: string | undefined): Record<string, string> {
  if (status === 409 || code === 'lock_timeout') return { 'Stripe-Should-Retry': 'true' };
  return status === 400 || status === 402 ? { 'Stripe-Should-Retry': 'false' } : {};
}

export const docUrl = (code: string) => `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;

/** 400 of a request that cannot be accepted, by its form or by the state of what it names. */
export function invalid(message: string, code?: string, param?: string): ApiError {
  return new ApiError(400, {
    type: 'invalid_request_error',
    message,
    ...(code ? { code } : {}),
    ...(param ? { param } : {}),
  });
}

const NOUNS: Record<string, string> = {
  payment_method: 'PaymentMethod',
  checkout_session: 'checkout.session',
  webhook_endpoint: 'webhook endpoint',
  transfer_reversal: 'transfer reversal',
  balance_transaction: 'balance transaction',
  bank_account: 'external account',
  file: 'file upload',
  early_fraud_warning: 'early fraud warning',
};

/** 404 for an id in the path; Stripe answers 400 when the id is in the parameters. */
export function missing(kind: string, id: string, param = 'id'): ApiError {
  const noun = NOUNS[kind] ?? kind;
  return new ApiError(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${noun}: '${id}'`,
    param,
  });
}

export function unknownUrl(method: string, path: string): ApiError {
  const guess = path.endsWith('/')
    ? ' If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code.'
    : '';
  return new ApiError(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}).${guess} Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  });
}

export const internalError = () =>
  new ApiError(500, {
    type: 'api_error',
    message: 'An unknown error occurred (a fault of the sandbox, as asked).',
  });

/** Anything that is not a refusal is a defect of the sandbox: shown on its own output, answered as a 500. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  console.error(error);
  return new ApiError(500, { type: 'api_error', message: `The sandbox itself failed: ${String(error)}` });
}

/** As Stripe writes it: indented, the fields of the error in alphabetical order; an unknown address is in no log. */
export function errorBody(error: ApiError, requestId: string): string {
  const log = error.status === 404 && !error.body.code ? {} : { request_log_url: logUrl(requestId) };
  const fields = Object.entries({ ...error.body, ...log }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ error: Object.fromEntries(fields) }, null, 2);
}

const logUrl = (requestId: string) => `https://dashboard.stripe.com/test/logs/${requestId}`;
