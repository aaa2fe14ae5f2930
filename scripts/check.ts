// npm run check: everything that can be said about the code without running it. Every part runs, then the verdict.
import { generatePrismaClient } from './build/generate-prisma.ts';
import { runProgram } from './services/run-program.ts';

const PARTS: [name: string, program: string, args: string[]][] = [
  ['page types', 'next/dist/bin/next', ['typegen']],
  ['format, lint and import rules', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']],
  ['promises', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  ['unused code and packages', 'knip/bin/knip.js', []],
];

generatePrismaClient();
const failed: string[] = [];
for (const [name, program, args] of PARTS) {
  console.log(`\n── ${name}`);
  const code = await runProgram(program, args, { env: { NEXT_TELEMETRY_DISABLED: '1' } });
  if (code !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nRefused by: ${failed.join('; ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
