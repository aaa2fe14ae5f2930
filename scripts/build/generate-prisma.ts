import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../services/children.ts';

/** The generator never runs the schema engine, only looks for it: any program in its place keeps Prisma from fetching it. */
const NO_ENGINE = process.platform === 'win32' ? process.execPath : '/bin/true';

const generated = join(projectDir, 'src', 'adapters', 'db', 'generated');

/** The client depends on the schema and on Prisma's version, which the lock names. */
function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const file of ['prisma/schema.prisma', 'package-lock.json'])
    hash.update(readFileSync(join(projectDir, file)));
  return hash.digest('hex');
}

/** Writes src/adapters/db/generated unless it is up to date. Throws with Prisma's own words when the schema is wrong. */
export function generatePrismaClient(): void {
  const stampFile = join(generated, '.inputs');
  const inputs = hashOfInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputs) return;
  const prisma = join(projectDir, 'node_modules', 'prisma', 'build', 'index.js');
  const result = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: projectDir,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: NO_ENGINE,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}\n${result.stderr}`);
  writeFileSync(stampFile, inputs);
}
