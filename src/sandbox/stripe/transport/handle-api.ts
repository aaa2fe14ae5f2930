import type { IncomingMessage, ServerResponse } from 'node:http';
import { presentById } from '../objects/present.ts';
import { runDue } from '../rules/run-due.ts';
import type { World } from '../world/world.ts';
import type { Worlds } from '../world/worlds.ts';
import { ApiError, asApiError, errorBody, internalError, unknownUrl } from './api-error.ts';
import { API_VERSION } from './api-version.ts';
import {
  accountOrThrow,
  notConnected,
  refuseOtherVersion,
  secretKeyOf,
  worldOrThrow,
} from './authenticate.ts';
import { decodeForm } from './decode-form.ts';
import { type Execution, execute } from './execute.ts';
import { answer, readBytes, wait } from './http-io.ts';
import { IdempotentCall } from './idempotency.ts';
import { refuseOverLimit, tooMany } from './limits.ts';
import { broken, type Outcome } from './line-faults.ts';
import { lockTimeout } from './object-locks.ts';
import type { Router } from './route.ts';
import { decodeBody } from './upload.ts';

/** One request to `/v1/**`, from its bytes to its answer. */
export async function handleApi(
  worlds: Worlds,
  router: Router,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBytes(request);
  const requestId = `req_${Math.random().toString(36).slice(2, 12)}${Date.now().toString(36)}`.slice(0, 18);
  const headers: Record<string, string> = { 'Request-Id': requestId, 'Stripe-Version': API_VERSION };
  for (const name of ['idempotency-key', 'stripe-account'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string')
      headers[name === 'idempotency-key' ? 'Idempotency-Key' : 'Stripe-Account'] = value;
  }
  const outcome = await resolve(worlds, router, request, body, requestId);
  if (outcome.fault && (await broken(outcome, response, headers))) return;
  answer(response, outcome.status, outcome.body, { ...headers, ...outcome.headers });
}

async function resolve(
  worlds: Worlds,
  router: Router,
  request: IncomingMessage,
  body: Buffer,
  requestId: string,
): Promise<Outcome> {
  let world: World | null = null;
  let execution: Execution | null = null;
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const method = request.method ?? 'GET';
  try {
    world = worldOrThrow(worlds, secretKeyOf(request.headers));
    refuseOtherVersion(request.headers['stripe-version'] as string | undefined);
    const match = router.find(method, url.pathname);
    if (!match) throw unknownUrl(method, url.pathname);
    runDue(world);
    const account = accountOrThrow(world, request.headers['stripe-account'] as string | undefined);
    const decoded =
      method === 'POST'
        ? await decodeBody(body, request.headers['content-type'])
        : decodeForm(url.search.slice(1));
    const key = method === 'POST' ? (request.headers['idempotency-key'] as string | undefined) : undefined;
    const idempotent = key
      ? new IdempotentCall(world, account, key, { method, path: url.pathname, params: decoded })
      : null;
    execution = {
      world,
      account,
      match,
      decoded,
      idempotent,
      requestId,
      pinned: request.headers['stripe-version'] !== undefined,
      ignored: [],
      unit: null,
      fault: world.faults.take('api', {
        method,
        path: url.pathname,
        account: account === world.platformId ? null : account,
        metadata: { ...metadataOf(world, match.path), ...(decoded.metadata as object | undefined) },
      }),
    };
    const outcome = await faulty(execution, url.pathname);
    record(execution, requestId, method, url.pathname, outcome);
    inspect(execution, outcome);
    return outcome;
  } catch (error) {
    const refusal = asApiError(error);
    const outcome = {
      status: refusal.status,
      body: errorBody(refusal, requestId),
      headers: refusal.headers,
      fault: execution?.fault ?? null,
    };
    if (world) record(execution ?? { world }, requestId, method, url.pathname, outcome, refusal.message);
    if (execution) inspect(execution, outcome);
    return outcome;
  }
}

/** A confirmation or a refund by id carries no metadata of its own: that of the object counts. */
function metadataOf(world: World, ids: readonly string[]): object {
  const object = ids[0] ? presentById(world, ids[0]) : null;
  return (object as { metadata?: object } | null)?.metadata ?? {};
}

/** Faults that happen instead of the execution, or around it. */
async function faulty(execution: Execution, path: string): Promise<Outcome> {
  const { fault, match, world, requestId } = execution;
  switch (fault?.kind) {
    case 'http_500_before':
      throw internalError();
    case 'timeout_before':
    case 'reset_before':
    case 'http_503_html':
      return { status: 503, body: '', headers: {}, fault };
    case 'http_403':
      throw notConnected(execution.account);
    case 'http_429':
      throw tooMany(fault.reason ?? 'global-rate');
    case 'lock_timeout':
      throw lockTimeout();
    case '409_in_use':
      throw new ApiError(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message:
          'There is currently another in-progress request using this Idempotent Key. Please try again later.',
      });
    case 'slow':
      await wait(fault.value);
  }
  refuseOverLimit(world, `${match.route.method} ${match.route.pattern}`);
  const { replayed, ...result } = await execute(execution, path, {
    failAfter: fault?.kind === 'http_500_after' ? errorBody(internalError(), requestId) : null,
  });
  const headers: Record<string, string> = { ...result.headers };
  if (replayed) headers['Idempotent-Replayed'] = 'true';
  return { ...result, headers, fault: fault ?? null };
}

/** In tests, what was asked and what is answered is held against the types of the package. */
function inspect({ world, match, decoded, pinned }: Execution, { status, body }: Outcome): void {
  const { method, pattern } = match.route;
  const { inspector } = world.surroundings;
  inspector?.call({ world: world.key, method, pattern, params: decoded, pinned, status, body });
}

function record(
  execution: Partial<Execution> & { world: World },
  requestId: string,
  method: string,
  path: string,
  { status, body }: Outcome,
  error: string | null = null,
): void {
  const { world, account, idempotent, decoded, fault, ignored, unit } = execution;
  world.log.addRequest({
    at: new Date(world.nowMs()).toISOString(),
    requestId,
    method,
    path,
    account: account && account !== world.platformId ? account : null,
    idempotencyKey: idempotent?.key ?? null,
    params: decoded ?? null,
    status,
    response: body || null,
    fault: fault?.kind ?? null,
    events: unit?.eventIds ?? [],
    visited: unit?.visited ?? 0,
    ignored: ignored ?? [],
    error,
  });
}
