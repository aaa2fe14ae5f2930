import { readBusinessNow, wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { makeAccounts } from './accounts';
import { beginInThePast } from './begin-in-the-past';
import { deliverWhatMatters } from './deliver-what-matters';
import { demoWorld } from './demo-world';
import { listenToStripe } from './listen-to-stripe';
import { actOnDay, beginStory, isEventful, pledgesOfDay, type Stage, type Told } from './live-a-day';
import { moveTime } from './move-time';
import type { Story } from './story';
import { DAYS_TOLD, momentOf } from './storyline';
import { workInProcess } from './work-in-process';

const PLEDGES_AT_ONCE = 10;

/**
 * Tells the stories from a hundred and twenty days ago until now, through the use cases and the sandbox, with every handler in this process:
 * what they leave behind is what real people would have left, so that moving time works on all of it. Only in an empty database and world,
 * only in demo mode. `onDay`: days that are still to tell.
 */
export async function playStories(
  stories: readonly Story[],
  onDay: (daysLeft: number) => void = () => {},
): Promise<void> {
  const world = demoWorld();
  const opening = wallNow();
  await beginInThePast(world, momentOf(DAYS_TOLD + 1, opening));
  // Stripe must not empty the platform's balance by itself (collection.md 16).
  await stripe().balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
  const stage: Stage = { world, opening, accounts: await makeAccounts() };
  const told = await Promise.all(stories.map((story, index) => beginStory(stage, story, index + 1)));

  const listener = await listenToStripe();
  const worker = await workInProcess({ 'send-mail': deliverWhatMatters(opening) });
  try {
    for (let daysAgo = DAYS_TOLD; daysAgo >= 0; daysAgo -= 1) {
      onDay(daysAgo);
      const today = told.filter((one) => isEventful(one, opening, daysAgo));
      if (today.length === 0) continue;
      await moveTime({ sandbox: world, to: momentOf(daysAgo, opening) });
      await liveDay(stage, today, daysAgo);
    }
    await moveTime({ sandbox: world, to: wallNow() });
  } finally {
    await worker.stop();
    await listener.stop();
  }
  const ahead = (await readBusinessNow(database())).getTime() - wallNow().getTime();
  if (Math.abs(ahead) > 60_000) throw new Error(`the demo opens ${ahead} ms away from now`);
}

async function liveDay(stage: Stage, told: readonly Told[], daysAgo: number): Promise<void> {
  await Promise.all(told.map((one) => actOnDay(stage, one, daysAgo)));
  const pledges = (await Promise.all(told.map((one) => pledgesOfDay(stage, one, daysAgo)))).flat();
  const next = async (): Promise<void> => {
    for (let pledge = pledges.shift(); pledge; pledge = pledges.shift()) await pledge();
  };
  await Promise.all(Array.from({ length: PLEDGES_AT_ONCE }, next));
}
