import { once } from 'node:events';
import { buildWeb } from '../../../scripts/build/build-web';
import { startProgram } from '../../../scripts/services/children';
import { startStack, type TestStack } from '../stack';
import { benchLine, ratePerSecond } from './bench-database';

// Home and campaign page of the production build, with 10 and with 100 000 pledges on the campaign (mechanics §13). The two servers take
// turns, so that a noisy neighbour reaches both.
const FEW = 10;
const MANY = 100_000;
const ROUNDS = 6;
const REQUESTS_PER_ROUND = 120;
const AT_ONCE = 8;

interface Place {
  readonly stack: TestStack;
  readonly paths: readonly string[];
  readonly rates: Map<string, number[]>;
}

async function placeWith(pledges: number): Promise<Place> {
  const stack = await startStack(`bench-${pledges}`);
  const env = { ...stack.settings, BENCH_PLEDGES: String(pledges) };
  const data = startProgram('src/testing/bench/pages-data.ts', { name: 'the data of the bench', env });
  const [{ slug }] = await once(data.process, 'message');
  return { stack, paths: ['/', `/projets/${slug}`], rates: new Map() };
}

async function measure(place: Place, path: string): Promise<void> {
  const url = place.stack.appUrl + path;
  const read = async () => {
    const answer = await fetch(url);
    const text = await answer.text();
    if (answer.status !== 200 || text.length < 5_000) throw new Error(`${url} answered ${answer.status}`);
  };
  const { perSecond, refused } = await ratePerSecond(
    Array.from({ length: REQUESTS_PER_ROUND }, () => read),
    AT_ONCE,
  );
  if (refused.length > 0) throw refused[0];
  place.rates.set(path, [...(place.rates.get(path) ?? []), perSecond]);
}

await buildWeb(() => console.log('Building the web application…'));
const few = await placeWith(FEW);
const many = await placeWith(MANY);
try {
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const index of [0, 1])
      for (const place of [few, many]) await measure(place, place.paths[index] ?? '/');
    // The first round warms up.
    if (round === 0) for (const place of [few, many]) place.rates.clear();
  }
  const mean = (values: number[] = []) => values.reduce((acc, value) => acc + value, 0) / values.length;
  const rate = (place: Place, index: number) => mean(place.rates.get(place.paths[index] ?? ''));
  const [home, project] = [rate(many, 0) / rate(few, 0), rate(many, 1) / rate(few, 1)];
  console.log(
    benchLine('pages', Math.min(home, project), {
      home: home.toFixed(3),
      project: project.toFixed(3),
      homePerSecond: rate(few, 0),
      projectPerSecond: rate(few, 1),
      pledges: MANY,
    }),
  );
} finally {
  await few.stack.stop();
  await many.stack.stop();
}
process.exit(0);
