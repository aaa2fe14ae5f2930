import { type ChildProcess, fork, type SpawnOptions } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Running = { name: string; process: ChildProcess; stop: () => Promise<void> };

/** Environment variables; an undefined one is left out. */
export type Variables = Readonly<Record<string, string | undefined>>;

export const projectDir = join(import.meta.dirname, '..', '..');

const STOP_AFTER_MS = 10_000;

/** Ctrl-C goes to a whole process group: children lead groups of their own, so that they end in our order. */
const OUT_OF_CTRL_C = true;

function stopper(child: ChildProcess): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      const giveUp = setTimeout(() => child.kill('SIGKILL'), STOP_AFTER_MS);
      child.once('exit', () => {
        clearTimeout(giveUp);
        resolve();
      });
      // Closing the channel is the order to end: it also happens by itself when this process dies.
      if (child.connected) child.disconnect();
      else child.kill('SIGTERM');
    });
}

/** Sends what a child prints to a file, so that the terminal shows only what its reader needs. */
function logTo(file: string | undefined, child: ChildProcess): void {
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  const out = createWriteStream(file, { flags: 'a', mode: 0o600 });
  child.stdout?.pipe(out, { end: false });
  child.stderr?.pipe(out, { end: false });
}

type ChildOptions = { name: string; env?: Variables; logFile?: string };

/** How Node runs our TypeScript. */
const TYPESCRIPT = ['--import', 'tsx'];

/**
 * Starts a Node program, which must end when its channel closes (`process.on('disconnect')`): ours do by themselves, and
 * `end-with-parent.cjs` makes foreign ones do so.
 */
export function startProgram(
  script: string,
  options: ChildOptions & { args?: string[]; execArgv?: string[] },
): Running {
  const child = fork(join(projectDir, script), options.args ?? [], {
    cwd: projectDir,
    env: { ...process.env, ...options.env },
    execArgv: options.execArgv ?? TYPESCRIPT,
    detached: OUT_OF_CTRL_C,
    stdio: ['ignore', options.logFile ? 'pipe' : 'inherit', options.logFile ? 'pipe' : 'inherit', 'ipc'],
  });
  logTo(options.logFile, child);
  return { name: options.name, process: child, stop: stopper(child) };
}

export type KeptCommand = ChildOptions & {
  command: string;
  args: string[];
  spawnOptions?: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>;
  stopSignal?: NodeJS.Signals;
  /** Signal the whole process group, for programs that leave children behind. */
  wholeGroup?: boolean;
  /** A scratch folder to delete once the program has ended. */
  removeAfter?: string;
};

/** Starts a foreign program under the keeper, so that it ends with us even after a kill -9. */
export function startKept(plan: KeptCommand): Running {
  const { name, env, logFile, spawnOptions, ...rest } = plan;
  const payload = JSON.stringify({ ...rest, options: { cwd: projectDir, ...spawnOptions } });
  const child = fork(join(import.meta.dirname, 'keeper.cjs'), [payload], {
    cwd: projectDir,
    env: { ...process.env, ...env },
    execArgv: [],
    detached: OUT_OF_CTRL_C,
    stdio: ['ignore', logFile ? 'pipe' : 'inherit', logFile ? 'pipe' : 'inherit', 'ipc'],
  });
  logTo(logFile, child);
  return { name, process: child, stop: stopper(child) };
}

/** Waits until the program says `{ready: true, ...}` on its channel; fails when it ends first or takes too long. */
export function untilReady<Message extends { ready: true }>(
  running: Running,
  timeoutMs: number,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(new Error(`${running.name} was not ready in time`)), timeoutMs);
    const onExit = (code: number | null) => done(new Error(`${running.name} ended at once (code ${code})`));
    const onMessage = (message: unknown) => {
      if ((message as { ready?: boolean } | null)?.ready === true) done(undefined, message as Message);
    };
    function done(error: Error | undefined, message?: Message): void {
      clearTimeout(timer);
      running.process.off('exit', onExit).off('message', onMessage);
      if (message) resolve(message);
      else reject(error);
    }
    running.process.on('exit', onExit).on('message', onMessage);
  });
}
