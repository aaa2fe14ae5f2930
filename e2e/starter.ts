import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { projectDir, type Variables } from '../scripts/services/children.ts';

/** A line of the process table. */
type Process = { pid: number; parent: number; isZombie: boolean };

export type Started = {
  /** What it has printed so far. */
  output: () => string;
  /** Resolves once it has printed this; rejects when it ends first. */
  says: (text: string) => Promise<void>;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  /** The process and everything that it started, as of now. */
  family: () => number[];
  /** As the terminal does it: to the whole group in the foreground. */
  pressCtrlC: () => void;
};

/** `npm start` (or another npm script) as a newcomer runs it, with its data in a folder of its own and these settings alone. */
export function start(settings: Record<string, string>, script: 'start.ts' | 'dev.ts' = 'start.ts'): Started {
  const { PATH, HOME, TMPDIR } = process.env;
  const bare: Variables = { PATH, HOME, TMPDIR, ...settings };
  const child = spawn(process.execPath, ['scripts/bootstrap.cjs', script], {
    cwd: projectDir,
    env: bare as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (!pid) throw new Error(`${script} could not be begun`);
  // Once it is reaped, its number may be anybody's.
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('said');
    });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    output: () => output,
    says: (text) => untilSaid(child, () => output, text),
    ended,
    family: () => (isGone() ? [] : familyOf(pid)),
    pressCtrlC: () => process.kill(-pid, 'SIGINT'),
  };
}

function untilSaid(child: ChildProcess, output: () => string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => output().includes(text) && resolve();
    child.on('said', look);
    child.once('close', () => reject(new Error(`ended without saying "${text}":\n${output()}`)));
    look();
  });
}

/** Small Linux images have no ps, other systems no /proc. */
function allProcesses(): Process[] {
  if (!existsSync('/proc/self/stat')) {
    const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid=,stat='], { encoding: 'utf8' });
    return stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([pid, parent, state = '']) => ({
        pid: Number(pid),
        parent: Number(parent),
        isZombie: state.startsWith('Z'),
      }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [, state, parent] = /\) (\S) (\d+)/.exec(statOf(pid)) ?? [];
      return parent ? [{ pid: Number(pid), parent: Number(parent), isZombie: state === 'Z' }] : [];
    });
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function familyOf(pid: number): number[] {
  const all = allProcesses();
  const below = (parent: number): number[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...below(one.pid)]);
  return [pid, ...below(pid)];
}

/** kill -9 of all of them; some may end by themselves meanwhile. */
export function killHard(pids: readonly number[]): void {
  for (const pid of stillRunning(pids)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Those of these processes that still run. */
export function stillRunning(pids: readonly number[]): number[] {
  const running = new Set(allProcesses().flatMap(({ pid, isZombie }) => (isZombie ? [] : [pid])));
  return pids.filter((pid) => running.has(pid));
}
