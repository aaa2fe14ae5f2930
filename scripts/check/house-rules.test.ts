import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Case = [file: string, source: string];

/** One planted file each; the linter must refuse every one. */
const REFUSED: Case[] = [
  ['src/domain/a.ts', "import '@/adapters/clock';"],
  ['src/domain/b.ts', "import '../adapters/clock';"],
  ['src/domain/c.ts', "import 'zod';"],
  ['src/domain/d.ts', 'export const at = () => Date.now();'],
  ['src/domain/e.ts', 'export const at = () => new Date();'],
  ['src/domain/f.ts', 'export async function wait() { await null; }'],
  ['src/domain/g.ts', 'export const rounded = (x: number) => Math.round(x);'],
  ['src/domain/h.ts', 'export const mode = () => process.argv;'],
  ['src/use-cases/pledges/a.ts', "import '@/use-cases/campaigns/submit';"],
  ['src/use-cases/pledges/b.ts', "import './open-pledge';"],
  ['src/use-cases/pledges/c.ts', "import '../campaigns/submit';"],
  ['src/use-cases/pledges/d.ts', "import '@/queries/campaign';"],
  ['src/use-cases/pledges/e.ts', "import 'stripe';"],
  ['src/use-cases/pledges/f.ts', "import '@prisma/client';"],
  ['src/use-cases/pledges/g.ts', 'export const now = () => new Date();'],
  ['src/use-cases/pledges/h.ts', 'export const shown = (cents: number) => (cents / 100).toFixed(2);'],
  ['src/queries/a.ts', "import '@/use-cases/pledges/open-pledge';"],
  ['src/queries/b.ts', "import '@/components/ui/link';"],
  ['src/adapters/a.ts', "import '@/use-cases/pledges/open-pledge';"],
  ['src/adapters/db/b.ts', "import '../../queries/campaign';"],
  ['src/adapters/c.ts', "import '@/testing/database';"],
  ['src/adapters/d.ts', 'export const key = () => process.env.SECRET;'],
  ['src/components/ui/a.tsx', "import '@/queries/campaign';"],
  ['src/components/ui/b.tsx', "import '@/adapters/env';"],
  ['src/components/ui/c.tsx', "import '@/app/actions';"],
  ['src/components/ui/d.tsx', "import '../../use-cases/pledges/open-pledge';"],
  ['src/components/ui/e.tsx', 'export default function Thing() { return null; }'],
  ['src/app/a.ts', "import '@/adapters/db/client';"],
  ['src/app/b.ts', "import '@/adapters/stripe/client';"],
  ['src/app/c.ts', "import '@/sandbox/stripe/main';"],
  ['src/app/d.ts', "import 'nodemailer';"],
  ['src/app/e.ts', "import '@/demo/start-moving';"],
  ['src/app/[locale]/(public)/demo/a.ts', "import '@/adapters/db/client';"],
  ['src/worker/a.ts', "import '@/adapters/stripe/client';"],
  ['src/worker/b.ts', "import '@/app/actions';"],
  ['src/sandbox/stripe/a.ts', "import '@/domain/money';"],
  ['src/sandbox/stripe/rules/b.ts', "import '../../../domain/money';"],
  ['src/demo/a.ts', "import '@/app/actions';"],
  ['src/testing/a.ts', "import '@/sandbox/stripe/main';"],
  ['src/queries/Campaign.ts', 'export const a = 1;'],
  ['e2e/b.spec.ts', "import { test } from './fixtures';\ntest.skip('a', async () => {});"],
];

/** What the table of ARCHITECTURE.md allows; the linter must stay silent. */
const ALLOWED: Case[] = [
  ['src/domain/ok.ts', "import './money';"],
  ['src/domain/ok.test.ts', "import 'vitest';"],
  ['src/use-cases/pledges/ok.ts', "import '@/adapters/db/client';\nimport '@/domain/money';"],
  ['src/queries/ok.ts', "import '@/adapters/db/client';\nimport './other';"],
  ['src/adapters/ok.ts', "import 'stripe';\nimport './db/client';"],
  ['src/components/ui/ok.tsx', "import '@/queries/campaign.view';\nimport '../wall/wall';"],
  [
    'src/app/ok.ts',
    "import '@/adapters/auth/options';\nimport '@/adapters/env';\nimport '@/use-cases/pledges/open-pledge';",
  ],
  ['src/app/[locale]/(public)/demo/ok.ts', "import '@/demo/start-moving';"],
  ['src/worker/ok.ts', "import '@/use-cases/pledges/open-pledge';\nimport '@/adapters/jobs/registry';"],
  ['src/sandbox/stripe/rules/ok.ts', "import '../world/world';"],
  ['src/testing/ok.ts', "import '@/adapters/db/client';"],
];

const project = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'causse-rules-'));
let refused = new Map<string, string>();

beforeAll(() => {
  cpSync(join(project, 'biome.json'), join(copy, 'biome.json'));
  cpSync(join(project, 'scripts', 'check'), join(copy, 'scripts', 'check'), { recursive: true });
  for (const [file, source] of [...REFUSED, ...ALLOWED]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${source}\n`);
  }
  const biome = join(project, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [
    biome,
    'lint',
    '--vcs-enabled=false',
    '--reporter=json',
    '--max-diagnostics=1000',
    'src',
    'e2e',
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { severity: string; category: string; location: { path: string } }[];
  };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  refused = new Map(errors.map(({ location, category }) => [location.path, category]));
}, 30_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(REFUSED)('the linter refuses %s with: %s', (file) => {
  expect(refused.get(file)).toBeDefined();
});

test.each(ALLOWED)('the linter accepts %s with: %s', (file) => {
  expect(refused.get(file)).toBeUndefined();
});
