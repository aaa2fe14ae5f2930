import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectDir } from '../scripts/services/children.ts';

// Adapters, use cases and queries hold secrets, SQL and other people's data. Import rules keep them out of what browsers load
// (mechanics of the house: no `server-only`); here the production build itself is searched for sentences that only they contain.

const filesIn = (folder: string, extensions: readonly string[]): string[] =>
  readdirSync(join(projectDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));

const SOURCES = ['.ts', '.tsx'];
const isTest = (file: string) => /\.i?test\.ts$/.test(file);
const isServerOnly = (file: string) =>
  /[\\/]src[\\/](adapters|use-cases|queries)[\\/]/.test(file) && !file.endsWith('.view.ts');

/** A whole text that is long enough to be nobody else's, and so plain that no minifier writes it differently. */
const LITERAL = /(?<=[\s([{:=])(['`])([\w :.,;/()=*-]{16,})\1/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const IMPORT = /^(import|export) .* from .*$|^} from .*$/gm;

function literalsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8').replaceAll(COMMENT, '').replaceAll(IMPORT, '');
  return [...code.matchAll(LITERAL)].map(([, , text = '']) => text);
}

/** Server-only file → what stands in it and in no other kind of file. */
function canaries(): Map<string, string[]> {
  const sources = filesIn('src', SOURCES).filter((file) => !isTest(file));
  const elsewhere = sources
    .filter((file) => !isServerOnly(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const own = sources
    .filter((file) => isServerOnly(file) && !file.includes('generated'))
    .map((file): [string, string[]] => [file, literalsOf(file).filter((text) => !elsewhere.includes(text))]);
  return new Map(own.filter(([, texts]) => texts.length > 0));
}

const codeIn = (folder: string) => filesIn(folder, ['.js']).map((file) => readFileSync(file, 'utf8'));

test('no adapter, use case or query is part of the code that browsers load', () => {
  const chunks = codeIn('.next/static');
  expect(chunks.length).toBeGreaterThan(5);
  const code = chunks.join('\n');
  const leaks = [...canaries()].flatMap(([file, texts]) =>
    texts.filter((text) => code.includes(text)).map((text) => `${file}: ${text}`),
  );
  expect(leaks).toEqual([]);
});

test('the search would find them: the same sentences survive in the code of the server', () => {
  const code = codeIn('.next/server').join('\n');
  for (const [file, text] of [
    ['src/adapters/env.ts', 'The settings are not usable (see .env.example)'],
    ['src/adapters/db/client.ts', 'database connection lost'],
  ] as const) {
    expect(readFileSync(join(projectDir, file), 'utf8')).toContain(text);
    expect(code, file).toContain(text);
  }
  // What runs in the worker alone, letters and charges, is in neither.
  const surviving = [...canaries()].filter(([, texts]) => texts.some((text) => code.includes(text)));
  expect(surviving.length).toBeGreaterThanOrEqual(20);
});
