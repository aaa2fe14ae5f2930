// npm test: unit, integration and end-to-end tests, and one last line that counts them all. The long tier plays chaos rounds, too.
// One tier, and in it the files whose path matches: node --import tsx scripts/test.ts integration src/use-cases/pledges
import { generatePrismaClient } from './build/generate-prisma.ts';
import type { Variables } from './services/children.ts';
import { startTestServices } from './services/test-services.ts';
import { untilTold } from './services/until-told.ts';
import { findOrInstallChromium } from './testing/chromium.ts';
import { tallyConformance } from './testing/conformance.ts';
import { runChaos } from './testing/run-chaos.ts';
import { runEndToEnd, runVitest } from './testing/run-tests.ts';
import { sum, type Tally } from './testing/tally.ts';

const TIERS = ['unit', 'integration', 'e2e', 'all'] as const;
type Tier = (typeof TIERS)[number];

const [first, ...rest] = process.argv.slice(2);
const tier = TIERS.find((name) => name === first);
const filters = rest;
if (first && !tier) {
  console.error(`“${first}” is no tier. One of them goes before the files to test: ${TIERS.join(', ')}.`);
  process.exit(2);
}
/** Looked at by people or slow: only `npm run test:all` runs the tests marked with it. */
const LONG = '@long';

/** Rounds under random faults (`npm run chaos`), each of which counts as a test. */
const chaos = (rounds: number) => runChaos(['--seed', '1', '--rounds', String(rounds)]);
const CHAOS_ROUNDS = 100;

const tiers: Record<Tier, (env: Variables) => Promise<Tally[]>> = {
  unit: async (env) => [await runVitest(['unit'], filters, env)],
  integration: async (env) => [await runVitest(['integration'], filters, env)],
  e2e: async (env) => [await runEndToEnd(filters, env, findOrInstallChromium())],
  all: async (env) => {
    const chromium = findOrInstallChromium();
    return [
      await runVitest(['unit', 'integration'], filters, env),
      await runEndToEnd(filters, env, chromium),
      await chaos(CHAOS_ROUNDS),
    ];
  },
};

async function everything(env: Variables): Promise<Tally[]> {
  const chromium = findOrInstallChromium();
  const fast = await runVitest(['unit', 'integration'], ['--testNamePattern', `^(?!.*${LONG})`], env);
  return [fast, await runEndToEnd(['--grep-invert', LONG], env, chromium)];
}

async function run(): Promise<number> {
  generatePrismaClient();
  const services = tier === 'unit' ? undefined : await startTestServices({ checkTypes: true });
  try {
    const tallies = await (tier ? tiers[tier] : everything)(services?.env ?? {});
    if (services) tallies.push(await tallyConformance(services.env));
    const { passed, failed } = sum(tallies);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    await services?.stop();
  }
}

// Told to end, we only leave: everything that was started ends when our channels close.
const exitCode = await Promise.race([
  run().catch((error: Error) => {
    console.error(error.message);
    return 1;
  }),
  untilTold().then(() => 130),
]);
process.exit(exitCode);
