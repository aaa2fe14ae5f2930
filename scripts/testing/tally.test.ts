import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sum, tallyPlaywright, tallyVitest } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'causse-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (passed: number, failed: number, testResults: unknown[] = []) =>
  report({ numPassedTests: passed, numFailedTests: failed, testResults });
const playwright = (expected: number, unexpected: number, flaky: number) =>
  report({ stats: { expected, unexpected, flaky }, errors: [] });

test('passed and failed tests are counted as reported', () => {
  expect(tallyVitest(vitest(5, 0), 0)).toEqual({ passed: 5, failed: 0 });
  expect(tallyVitest(vitest(5, 2), 1)).toEqual({ passed: 5, failed: 2 });
  expect(tallyPlaywright(playwright(3, 1, 0), 1)).toEqual({ passed: 3, failed: 1 });
});

test('a file that cannot be loaded counts as a failure', () => {
  const unloaded = [{ status: 'failed', assertionResults: [] }];
  expect(tallyVitest(vitest(5, 0, unloaded), 1)).toEqual({ passed: 5, failed: 1 });
});

test('a run that ends badly without a failed test counts as a failure', () => {
  expect(tallyVitest(vitest(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
  expect(tallyPlaywright(playwright(3, 0, 0), 1)).toEqual({ passed: 3, failed: 1 });
});

test('a run without tests, or without a report, counts as a failure', () => {
  expect(tallyVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyPlaywright(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a test that passes only at its second try counts as failed', () => {
  expect(tallyPlaywright(playwright(3, 0, 1), 0)).toEqual({ passed: 3, failed: 1 });
});

test('the last line counts all runs together', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
