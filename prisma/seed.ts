// Fills the demo: `npm start` runs it once, before web and worker.
import { closeDatabase } from '../src/adapters/db/client';
import { playStories } from '../src/demo/play-stories';
import { ALL_STORIES } from '../src/demo/stories/all-stories';
import { DAYS_TOLD } from '../src/demo/storyline';

// The sandbox limits nobody, and nobody else calls it yet. Set before the settings are first read.
process.env.STRIPE_RATE_PER_ENDPOINT = '2000';
process.env.STRIPE_RATE_ALL = '8000';

const startedAt = performance.now();
const seconds = () => Math.round((performance.now() - startedAt) / 1000);
const say = (text: string) => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K  ${text}`);
};

await playStories(ALL_STORIES, (daysLeft) =>
  say(`${DAYS_TOLD - daysLeft} of ${DAYS_TOLD} days told (${seconds()} s)`),
);
say('');
console.log(`${process.stdout.isTTY ? '\r' : ''}  ${ALL_STORIES.length} stories told in ${seconds()} s.`);
await closeDatabase();
