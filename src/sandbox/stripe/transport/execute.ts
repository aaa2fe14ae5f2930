import type { Mishap } from '../world/faults.ts';
import type { Unit } from '../world/unit.ts';
import type { World } from '../world/world.ts';
import { ApiError, errorBody, invalid } from './api-error.ts';
import { checkParams } from './check-params.ts';
import type { Decoded } from './decode-form.ts';
import { expandAll } from './expand.ts';
import { wait } from './http-io.ts';
import type { IdempotentCall, Replay } from './idempotency.ts';
import { lockObject } from './object-locks.ts';
import type { Call, Match } from './route.ts';

export interface Execution {
  readonly world: World;
  readonly account: string;
  readonly match: Match;
  readonly decoded: Decoded;
  readonly idempotent: IdempotentCall | null;
  readonly requestId: string;
  /** False when the caller names no API version (curl): older parameters are taken. */
  readonly pinned: boolean;
  readonly fault: Mishap | null;
  ignored: string[];
  /** What was done, once it is done. */
  unit: Unit | null;
}

export interface Executed extends Replay {
  replayed: boolean;
  headers: Record<string, string>;
}

interface Options {
  /** Body of a 500 to answer and keep although the request was executed. */
  failAfter: string | null;
}

/** Replays, or checks and runs, one request, and keeps its answer under its idempotency key. */
export async function execute(execution: Execution, path: string, options: Options): Promise<Executed> {
  const { idempotent } = execution;
  const stored = idempotent?.begin();
  if (stored) return { status: stored.status, body: stored.body, replayed: true, headers: {} };
  try {
    const params = checkedParams(execution);
    const free = await lockTarget(execution, path);
    try {
      if (execution.match.route.slow && isConfirmation(execution, params))
        await wait(confirmDelay(execution.world));
      return { ...run(execution, params, options), replayed: false, headers: {} };
    } finally {
      free();
    }
  } finally {
    idempotent?.end();
  }
}

function checkedParams(execution: Execution): Record<string, unknown> {
  const { decoded, match, pinned } = execution;
  if ('payment_method_types' in decoded && match.route.method === 'POST') {
    if (pinned) {
      throw invalid(
        'The `payment_method_types` parameter is no longer supported; use `allowed_payment_method_types`.',
        'payment_method_types_no_longer_supported',
        'payment_method_types',
      );
    }
    const { payment_method_types, ...others } = decoded;
    if (payment_method_types) Object.assign(others, { allowed_payment_method_types: payment_method_types });
    return keepIgnored(execution, checkParams(others, match.route.fields));
  }
  return keepIgnored(execution, checkParams(decoded, match.route.fields));
}

function keepIgnored(execution: Execution, checked: ReturnType<typeof checkParams>): Record<string, unknown> {
  execution.ignored = checked.ignored;
  return checked.params;
}

/** Writes on one existing object exclude each other. */
async function lockTarget({ match, world }: Execution, path: string): Promise<() => void> {
  if (match.route.method === 'GET' || match.path.length === 0) return () => {};
  const target = path.split('/').slice(0, 4).join('/');
  return lockObject(`${world.key} ${target}`, world.profile.lockWaitMs);
}

function isConfirmation({ match }: Execution, params: Record<string, unknown>): boolean {
  return match.route.pattern.endsWith('/confirm') || params.confirm === true;
}

function confirmDelay(world: World): number {
  const { mean, spread } = world.profile.confirmDelayMs;
  return mean === 0 && spread === 0 ? 0 : Math.max(0, mean + (world.random() * 2 - 1) * spread);
}

/** The unit of work: the change, its events and the kept answer are committed together before the answer leaves. */
function run(execution: Execution, params: Record<string, unknown>, options: Options): Replay {
  const { world, idempotent, requestId } = execution;
  const request = { id: requestId, idempotencyKey: idempotent?.key ?? null };
  try {
    return world.change((unit) => {
      execution.unit = unit;
      const replay = kept(execution, params, options);
      idempotent?.store(replay);
      return replay;
    }, request);
  } catch (error) {
    // A refusal that depends on the state of things is kept too, but nothing of what it had begun.
    if (!(error instanceof ApiError) || !idempotent) throw error;
    const replay = { status: error.status, body: errorBody(error, requestId) };
    execution.unit = null;
    world.change(() => idempotent.store(replay), request);
    return replay;
  }
}

function kept(execution: Execution, params: Record<string, unknown>, options: Options): Replay {
  const { world, account, match, pinned, requestId } = execution;
  const call: Call<unknown> = { world, account, params, pinned, path: match.path, now: world.now() };
  try {
    const body = expandAll(
      world,
      match.route.run(call as Call<never>),
      params.expand as string[] | undefined,
    );
    if (options.failAfter) return { status: 500, body: options.failAfter };
    return { status: 200, body: JSON.stringify(body) };
  } catch (error) {
    if (!(error instanceof ApiError) || !error.keepsChanges) throw error;
    if (options.failAfter) return { status: 500, body: options.failAfter };
    return { status: error.status, body: errorBody(error, requestId) };
  }
}
