// The program behind `npm run chaos`: whole campaigns under random faults. Its last line is `chaos <passed> passed, <failed> failed`.
import { parseArgs } from 'node:util';
import { runRounds } from './run-rounds';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '10' },
  },
});
// A starter that goes away takes everything with it: what was started here notices by itself.
process.on('disconnect', () => process.exit(130));
// Lost connections are what a round is made of.
console.warn = () => {};

const { seed, from, rounds } = values;
console.log(`chaos with seed ${seed}`);
const { passed, failed } = await runRounds({ seed, from: Number(from), rounds: Number(rounds) });
console.log(`chaos ${passed} passed, ${failed} failed (seed ${seed})`);
await new Promise((sent) => (process.send ? process.send({ passed, failed }, sent) : sent(null)));
process.exit(failed === 0 ? 0 : 1);
