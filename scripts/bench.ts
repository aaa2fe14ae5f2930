// npm run bench [-- <name>…]: measures what must stay fast. Each bench is a program in src/testing/bench that prints a last
// line `bench <name> ratio=<n> …`; it finds the test services running.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildWeb } from './build/build-web.ts';
import { generatePrismaClient } from './build/generate-prisma.ts';
import { projectDir, startProgram } from './services/children.ts';
import { startTestServices } from './services/test-services.ts';
import { untilTold } from './services/until-told.ts';

const folder = join('src', 'testing', 'bench');

function benchNames(wanted: string[]): string[] {
  const files = existsSync(join(projectDir, folder)) ? readdirSync(join(projectDir, folder)) : [];
  const names = files.filter((file) => file.endsWith('.bench.ts')).map((file) => basename(file, '.bench.ts'));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`No bench ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  return wanted.length > 0 ? wanted : names;
}

async function runBench(name: string): Promise<number> {
  const bench = startProgram(join(folder, `${name}.bench.ts`), { name, env: { NODE_ENV: 'production' } });
  return new Promise((resolve) => bench.process.once('exit', (code) => resolve(code ?? 1)));
}

async function run(): Promise<number> {
  const names = benchNames(process.argv.slice(2));
  generatePrismaClient();
  await buildWeb(() => console.log('Building the web application…'));
  const services = await startTestServices({ checkTypes: false });
  Object.assign(process.env, services.env);
  let failures = 0;
  for (const name of names) if ((await runBench(name)) !== 0) failures += 1;
  await services.stop();
  return failures === 0 ? 0 : 1;
}

const exitCode = await Promise.race([
  run().catch((error: Error) => {
    console.error(error.message);
    return 1;
  }),
  untilTold().then(() => 130),
]);
process.exit(exitCode);
