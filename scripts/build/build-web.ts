import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir, type Variables } from '../services/children.ts';
import { isAlive } from '../services/only-one.ts';
import { runProgram } from '../services/run-program.ts';
import { hashOfBuildInputs } from './tree-hash.ts';

const stampFile = join(projectDir, '.next', 'causse-build');
const lockFile = join(projectDir, '.data', 'build.lock');

const isBuilt = (hash: string) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;

/** Two builds at once would write into one folder: the second waits, and then finds the work done. */
async function holdingLock(work: () => Promise<void>): Promise<void> {
  mkdirSync(join(projectDir, '.data'), { recursive: true });
  while (true) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = Number(existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : 0);
      if (holder > 0 && !isAlive(holder)) rmSync(lockFile, { force: true });
      else await new Promise((next) => setTimeout(next, 200));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

async function runNextBuild(): Promise<void> {
  const logFile = join(projectDir, '.data', 'log', 'build.log');
  rmSync(logFile, { force: true });
  const env: Variables = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const code = await runProgram('next/dist/bin/next', ['build'], { env, logFile });
  if (code !== 0) throw new Error(`next build failed:\n${readFileSync(logFile, 'utf8')}`);
}

/** Builds the web application unless the last build was made of exactly these files. Gives whether it built. */
export async function buildWeb(announce: () => void): Promise<boolean> {
  let built = false;
  if (isBuilt(hashOfBuildInputs(projectDir))) return built;
  await holdingLock(async () => {
    const hash = hashOfBuildInputs(projectDir);
    if (isBuilt(hash)) return;
    announce();
    rmSync(stampFile, { force: true });
    await runNextBuild();
    writeFileSync(stampFile, hash);
    built = true;
  });
  return built;
}
