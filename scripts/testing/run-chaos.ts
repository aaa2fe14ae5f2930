import { startProgram } from '../services/children.ts';
import type { Tally } from './tally.ts';

/** Plays chaos rounds in a process of their own; it says how many survived. A run that ends badly counts as a failure at least once. */
export function runChaos(args: string[]): Promise<Tally> {
  const { process: child } = startProgram('src/testing/chaos/main.ts', { name: 'chaos', args });
  let tally: Tally = { passed: 0, failed: 0 };
  child.on('message', (message) => {
    tally = message as Tally;
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve(code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 });
    });
  });
}
