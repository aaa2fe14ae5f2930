import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from '../build/build-web.ts';
import { projectDir, type Variables } from '../services/children.ts';
import { runProgram } from '../services/run-program.ts';
import { type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

const VITEST = 'vitest/vitest.mjs';
const PLAYWRIGHT = '@playwright/test/cli.js';

const reportFile = (name: string) => {
  const file = join(projectDir, 'test-results', `${name}.json`);
  rmSync(file, { force: true });
  return file;
};

/** Runs vitest's projects (unit, integration) on the files whose path contains one of the filters, or on all. */
export async function runVitest(projects: string[], filters: string[], env: Variables): Promise<Tally> {
  const outputFile = reportFile('vitest');
  const chosen = projects.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const code = await runProgram(VITEST, ['run', ...chosen, ...reporters, ...filters], {
    env: { ...env, NODE_ENV: 'test' },
  });
  return tallyVitest(outputFile, code);
}

/** Runs the journeys in a browser on the production build; a build that fails is one failure. */
export async function runEndToEnd(args: string[], env: Variables, chromium: string): Promise<Tally> {
  try {
    await buildWeb(() => console.log('Building the web application…'));
  } catch (error) {
    console.error((error as Error).message);
    return { passed: 0, failed: 1 };
  }
  const outputFile = reportFile('e2e');
  const variables = { ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: outputFile };
  const code = await runProgram(PLAYWRIGHT, ['test', ...args], { env: variables });
  return tallyPlaywright(outputFile, code);
}
