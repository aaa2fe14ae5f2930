import { join } from 'node:path';
import { projectDir, startKept, type Variables } from './children.ts';

/** Runs a program of node_modules to its end and gives its exit code; it ends with us, however we end. */
export function runProgram(
  script: string,
  args: string[],
  options: { env?: Variables; logFile?: string } = {},
): Promise<number> {
  const { process: child } = startKept({
    name: script,
    command: process.execPath,
    args: [join(projectDir, 'node_modules', script), ...args],
    spawnOptions: { env: { ...process.env, ...options.env } },
    wholeGroup: true,
    logFile: options.logFile,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
