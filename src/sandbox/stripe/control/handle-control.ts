import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { runDue } from '../rules/run-due.ts';
import type { Sandbox } from '../server.ts';
import { ApiError, asApiError, errorBody, unknownUrl } from '../transport/api-error.ts';
import { secretKeyOf, worldOrThrow } from '../transport/authenticate.ts';
import { answer, readBody } from '../transport/http-io.ts';
import type { World } from '../world/world.ts';
import { disputeCommands } from './disputes.ts';
import { faultCommands } from './faults.ts';
import { holderCommands } from './holders.ts';
import { logCommands } from './log.ts';
import { objectCommands } from './objects.ts';
import { paymentMethodCommands } from './payment-methods.ts';
import { refundCommands } from './refunds.ts';
import { snapshotCommands } from './snapshots.ts';
import { stateCommands } from './state.ts';
import { timeCommands } from './time.ts';
import { webhookEndpointCommands } from './webhook-endpoints.ts';

export interface ControlCall {
  readonly sandbox: Sandbox;
  readonly world: World;
  /** Parts of the path that the pattern leaves open. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}

export interface Command {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Such as `/payouts/:id/fail`, below `/_sandbox`. */
  readonly pattern: string;
  readonly run: (call: ControlCall) => object | Promise<object>;
}

const COMMANDS: readonly Command[] = [
  ...timeCommands,
  ...stateCommands,
  ...snapshotCommands,
  ...faultCommands,
  ...logCommands,
  ...objectCommands,
  ...holderCommands,
  ...disputeCommands,
  ...paymentMethodCommands,
  ...refundCommands,
  ...webhookEndpointCommands,
];

/** The levers of tests, demo and benches. Every call names its world by its secret key, beside the control token. */
export async function handleControl(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const path = url.pathname.slice('/_sandbox'.length);
  try {
    if (path === '/health') return answer(response, 200, '{"ok":true}');
    const text = await readBody(request);
    refuseWrongToken(sandbox, request.headers['x-sandbox-token']);
    if (path === '/identity') return answer(response, 200, JSON.stringify({ id: sandbox.identity }));
    if (path === '/conformance') return answer(response, 200, JSON.stringify(conformance(sandbox)));
    const world = worldOrThrow(sandbox.worlds, secretKeyOf(request.headers));
    const found = find(request.method ?? 'GET', path);
    if (!found) throw unknownUrl(request.method ?? 'GET', `/_sandbox${path}`);
    runDue(world);
    const body = text ? JSON.parse(text) : {};
    const result = await found.command.run({
      sandbox,
      world,
      path: found.ids,
      query: url.searchParams,
      body,
    });
    answer(response, 200, JSON.stringify(result));
  } catch (error) {
    const refusal = error instanceof SyntaxError ? badRequest('The body is not JSON.') : asApiError(error);
    answer(response, refusal.status, errorBody(refusal, 'req_control'));
  }
}

/** What the inspector of a test run has found so far, in all worlds. */
function conformance({ inspector }: Sandbox): object {
  const violations = inspector?.found() ?? [];
  return { on: inspector !== null, checked: inspector?.checked, violations };
}

export function badRequest(message: string): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message });
}

function refuseWrongToken(sandbox: Sandbox, given: string | string[] | undefined): void {
  const wanted = Buffer.from(sandbox.controlToken ?? '');
  const got = Buffer.from(typeof given === 'string' ? given : '');
  if (wanted.length === got.length && timingSafeEqual(wanted, got)) return;
  throw new ApiError(401, { type: 'invalid_request_error', message: 'Wrong or missing X-Sandbox-Token.' });
}

function find(method: string, path: string): { command: Command; ids: string[] } | null {
  const parts = path.split('/');
  for (const command of COMMANDS) {
    const segments = command.pattern.split('/');
    if (command.method !== method || segments.length !== parts.length) continue;
    if (!segments.every((segment, i) => segment.startsWith(':') || segment === parts[i])) continue;
    return { command, ids: parts.filter((_, i) => segments[i]?.startsWith(':')) };
  }
  return null;
}
