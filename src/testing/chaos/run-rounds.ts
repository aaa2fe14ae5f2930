import { database } from '@/adapters/db/client';
import { checkRound } from './checks/check-round';
import { type Furniture, furnish } from './furnish';
import { planRound, type RoundPlan } from './plan/plan-round';
import { playPlan } from './play-round';
import { type Place, startPlace } from './stack/place';
import { sure } from './stack/sure';

export interface Order {
  readonly seed: string;
  /** Number of the first round. */
  readonly from: number;
  readonly rounds: number;
}

export interface Survived {
  readonly passed: number;
  readonly failed: number;
}

/** Plays so many rounds, one line each; a round that fails prints its plan and how to play it again. */
export async function runRounds({ seed, from, rounds }: Order): Promise<Survived> {
  const { place, furniture } = await startPlace(furnish);
  let failed = 0;
  try {
    for (let number = from; number < from + rounds; number += 1) {
      const plan = planRound(seed, number);
      const startedAt = performance.now();
      const troubles = await playRound(place, furniture, plan);
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
      console.log(`round ${number}  ${seconds} s  ${await sure(place, sayHowItEnded)}  ${sayBlows(plan)}`);
      if (troubles.length === 0) continue;
      failed += 1;
      tellPlan(plan);
      for (const trouble of troubles) console.log(`  BROKEN: ${trouble}`);
      console.log(`  again: npm run chaos -- --seed ${seed} --from ${number} --rounds 1`);
    }
  } finally {
    await place.stop();
  }
  return { passed: rounds - failed, failed };
}

async function playRound(place: Place, furniture: Furniture, plan: RoundPlan): Promise<string[]> {
  try {
    return await checkRound(await playPlan(place, furniture, plan), plan);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

async function sayHowItEnded(): Promise<string> {
  const pledges = await database().pledge.groupBy({ by: ['status'], _count: true });
  const campaigns = await database().campaign.groupBy({ by: ['status'], _count: true });
  return [...campaigns, ...pledges].map(({ status, _count }) => `${_count} ${status}`).join(', ');
}

const sayBlows = ({ beats }: RoundPlan) =>
  `(${beats.flatMap(({ blows }) => blows.map(({ name }) => name)).join(', ') || 'nothing went wrong'})`;

function tellPlan({ campaigns, beats }: RoundPlan): void {
  console.log(`  campaigns ${JSON.stringify(campaigns)}`);
  for (const [index, { phase, actions, blows, clock, breathMs }] of beats.entries()) {
    console.log(`  beat ${index} ${phase}, clock ${JSON.stringify(clock)}, breath ${breathMs} ms`);
    for (const { name, wish, afterMs } of [...blows, ...actions])
      console.log(`    ${afterMs} ms ${name} ${JSON.stringify(wish)}`);
  }
}
