import type { Lot } from '@/demo/random';

/** One of them, each as likely as its weight says. */
export function pickWeighted<T>(lot: Lot, choices: readonly (readonly [T, number])[]): T {
  const all = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = lot.next() * all;
  for (const [choice, weight] of choices) {
    rest -= weight;
    if (rest < 0) return choice;
  }
  throw new Error('nothing to pick from');
}
