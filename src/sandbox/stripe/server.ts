import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Inspector } from './conformance/inspector.ts';
import { handleControl } from './control/handle-control.ts';
import { handlePage } from './pages/handle-page.ts';
import { API_ROUTES } from './resources/routes.ts';
import { runDue } from './rules/run-due.ts';
import { asApiError, errorBody, unknownUrl } from './transport/api-error.ts';
import { handleApi } from './transport/handle-api.ts';
import { answer } from './transport/http-io.ts';
import { Router } from './transport/route.ts';
import { Sender } from './webhooks/sender.ts';
import { Database } from './world/database.ts';
import { Timer } from './world/timer.ts';
import type { World } from './world/world.ts';
import { Worlds } from './world/worlds.ts';

export interface SandboxOptions {
  /** Directory of the durable state. */
  directory: string;
  /** 0 for any free port. */
  port: number;
  /** Without it `/_sandbox/**` does not exist. */
  controlToken: string | null;
  seed?: string;
  /** Checks requests, answers and events against the types of the `stripe` package (tests). */
  checkTypes?: boolean;
}

/** The parts that requests, pages and the control API work with. */
export interface Sandbox {
  readonly db: Database;
  readonly worlds: Worlds;
  readonly sender: Sender;
  readonly timer: Timer;
  readonly controlToken: string | null;
  readonly inspector: Inspector | null;
  /** Stable and random: tells whether this data directory belongs with a database. */
  readonly identity: string;
  origin(): string;
}

export interface RunningSandbox {
  readonly port: number;
  readonly inspector: Inspector | null;
  close(): Promise<void>;
}

/** Starts a sandbox on the loopback interface and resolves when it answers. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  let port = options.port;
  const db = new Database(options.directory);
  const identity = db.property('identity', () => randomBytes(16).toString('hex'));
  const seed = db.property('seed', () => options.seed ?? randomBytes(8).toString('hex'));
  const sender = new Sender();
  const origin = () => `http://127.0.0.1:${port}`;
  const timer = new Timer((world: World) => runDue(world));
  const committed = (world: World) => {
    if (world.retired) return;
    timer.arm(world);
    sender.kick(world);
  };
  const inspector = options.checkTypes ? await loadInspector() : null;
  const worlds = new Worlds(db, seed, { db, origin, inspector, committed });
  const { controlToken } = options;
  const sandbox: Sandbox = { db, worlds, sender, timer, controlToken, inspector, identity, origin };
  const router = new Router(API_ROUTES);
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    dispatch(sandbox, router, request, response).catch((error) => {
      const refusal = asApiError(error);
      if (!response.headersSent) answer(response, refusal.status, errorBody(refusal, 'req_none'));
      else response.destroy();
    });
  });
  port = await listen(server, port);
  worlds.openBusy();
  return {
    port,
    inspector,
    close: async () => {
      sender.close();
      timer.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      db.close();
    },
  };
}

/** Read only when asked for: the schemas would slow the start of the demo down. */
async function loadInspector(): Promise<Inspector> {
  const { Inspector } = await import('./conformance/inspector.ts');
  return new Inspector();
}

async function dispatch(
  sandbox: Sandbox,
  router: Router,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = readablePath(request.url ?? '/');
  if (path.startsWith('/_sandbox/') && sandbox.controlToken) return handleControl(sandbox, request, response);
  if (await handlePage(sandbox, path, request, response)) return;
  if (path.startsWith('/v1/')) return handleApi(sandbox.worlds, router, request, response);
  const refusal = unknownUrl(request.method ?? 'GET', path);
  answer(response, refusal.status, errorBody(refusal, 'req_none'));
}

/** The path without its query; a path that cannot be decoded becomes one that exists nowhere. */
function readablePath(url: string): string {
  const path = url.split('?')[0] ?? '/';
  try {
    decodeURIComponent(path);
    return path.startsWith('//') ? '/' : path;
  } catch {
    return '/';
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
