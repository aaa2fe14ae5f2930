import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the production build is made of. */
const BUILD_INPUTS = [
  'src',
  'public',
  'prisma/schema.prisma',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Parts of src that never reach the web server's bundle. */
const LEFT_OUT = /^src\/(sandbox|worker|testing|adapters\/db\/generated)\/|\.(i?test)\.tsx?$/;

function* filesUnder(root: string, path: string): Generator<string> {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    if (!LEFT_OUT.test(path)) yield path;
    return;
  }
  for (const entry of readdirSync(full).sort()) yield* filesUnder(root, `${path}/${entry}`);
}

/** One hash over the names and contents of everything that the build reads. */
export function hashOfBuildInputs(root: string): string {
  const hash = createHash('sha256');
  for (const input of BUILD_INPUTS) {
    for (const path of filesUnder(root, input)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
