import { join } from 'node:path';
import { projectDir, type Running, startKept, startProgram, type Variables } from './children.ts';

type WebOptions = {
  port: number;
  /** Reached from this machine only. */
  loopback: boolean;
  env: Variables;
  logFile?: string;
};

const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next');

/** By name, not by number: Next takes its own rewrites for foreign ones when a loopback host is not called localhost. */
const host = ({ loopback }: WebOptions) => (loopback ? ['-H', 'localhost'] : []);

function settings(options: WebOptions, mode: 'production' | 'development'): Variables {
  // `localhost` must mean 127.0.0.1, where the starter looked whether the port is free.
  const always = { NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--dns-result-order=ipv4first' };
  return { ...options.env, ...always, NODE_ENV: mode };
}

/** Starts Next on the production build. Ask `untilHealthy` when it answers. */
export function startWeb(options: WebOptions): Running {
  return startProgram(NEXT, {
    name: 'the web server',
    args: ['start', '-p', String(options.port), ...host(options)],
    execArgv: ['--require', join(import.meta.dirname, 'end-with-parent.cjs')],
    env: settings(options, 'production'),
    logFile: options.logFile,
  });
}

/** Starts Next's development server, which has children of its own. */
export function startDevelopmentWeb(options: WebOptions): Running {
  return startKept({
    name: 'the web server',
    command: process.execPath,
    args: [join(projectDir, NEXT), 'dev', '-p', String(options.port), ...host(options)],
    spawnOptions: { env: { ...process.env, ...settings(options, 'development') } },
    wholeGroup: true,
    logFile: options.logFile,
  });
}

/** Waits until GET /api/health answers 200; fails when the server ends first or does not get there in time. */
export async function untilHealthy(web: Running, url: string, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let last = 'no answer';
  while (Date.now() < deadline) {
    if (web.process.exitCode !== null) throw new Error('the web server ended at once');
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    if (answer) last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`the web server was not healthy in time: ${last}`);
}
