// npm run bench [-- name ...]: each bench in its own process on fresh services; its last line is `bench <name> ratio=<n> …`.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { generatePrismaClient } from './build/generate-prisma.ts';
import { startProgram } from './services/children.ts';
import { startTestServices } from './services/test-services.ts';

const FOLDER = 'src/testing/bench';
const known = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

generatePrismaClient();
const services = await startTestServices();
let failed = 0;
try {
  for (const name of asked.length > 0 ? asked : known) {
    const bench = startProgram(`${FOLDER}/${name}.bench.ts`, { name, env: services.env });
    const [code] = await once(bench.process, 'exit');
    if (code !== 0) failed += 1;
  }
} finally {
  await services.stop();
}
process.exit(failed === 0 ? 0 : 1);
