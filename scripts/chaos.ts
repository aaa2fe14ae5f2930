// npm run chaos -- --seed N --rounds M: whole campaigns under random faults (src/testing/chaos). `--from K` begins at round K of that seed.
import { generatePrismaClient } from './build/generate-prisma.ts';
import { untilTold } from './services/until-told.ts';
import { runChaos } from './testing/run-chaos.ts';

generatePrismaClient();
const exitCode = await Promise.race([
  runChaos(process.argv.slice(2)).then(({ failed }) => (failed === 0 ? 0 : 1)),
  untilTold().then(() => 130),
]);
process.exit(exitCode);
