import { join } from 'node:path';
import { projectDir, type Running, startKept, startProgram, type Variables } from './children.ts';

const PROGRAM = 'src/worker/main.ts';

type WorkerOptions = { env: Variables; logFile?: string };

/** Starts the job runner, which ends when its channel closes. */
export function startWorker(options: WorkerOptions): Running {
  return startProgram(PROGRAM, { name: 'the worker', ...options });
}

/** The job runner for development: starts again when a file that it uses changes. */
export function startWatchedWorker(options: WorkerOptions): Running {
  const tsx = join(projectDir, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return startKept({
    name: 'the worker',
    command: process.execPath,
    args: [tsx, 'watch', '--clear-screen=false', PROGRAM],
    spawnOptions: { env: { ...process.env, ...options.env } },
    wholeGroup: true,
    logFile: options.logFile,
  });
}
