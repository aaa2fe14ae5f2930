import { setTimeout as pause } from 'node:timers/promises';
import type { Lot } from '@/demo/random';
import type { Place } from '../stack/place';
import { blow } from './blow';
import { PATHS } from './faults';

const ofTwo = (lot: Lot) => ({ which: lot.below(2) });

export const killWeb = blow({
  weight: 0.6,
  draw: ofTwo,
  strike: ({ webs }, { which }) => webs[which]!.mortal.kill(),
});

export const killWorker = blow({
  weight: 0.8,
  draw: ofTwo,
  strike: ({ workers }, { which }) => workers[which]!.kill(),
});

export const killSandbox = blow({
  weight: 0.5,
  draw: () => ({}),
  strike: ({ sandbox }) => sandbox.kill(),
});

export const killPostgres = blow({
  weight: 0.35,
  draw: () => ({}),
  strike: ({ postgres }) => postgres.kill(),
});

/** Stripe takes its time over some calls, and meanwhile whoever made them dies: their rows are written, their answers are read by nobody. */
export const killInMidCall = blow({
  weight: 1,
  draw: (lot) => ({
    ...ofTwo(lot),
    who: lot.pick(['web', 'worker'] as const),
    path: lot.pick(PATHS),
    calls: 1 + lot.below(3),
    killAfterMs: 50 + lot.below(200),
  }),
  prepare: ({ world }, { path, calls }) =>
    world.control('/faults', { kind: 'slow', ms: 300, times: calls, match: { method: 'POST', path } }),
  strike: async (place, { who, which, killAfterMs }) => {
    await pause(killAfterMs);
    await mortal(place, who, which).kill();
  },
});

const mortal = ({ webs, workers }: Place, who: 'web' | 'worker', which: number) =>
  who === 'web' ? webs[which]!.mortal : workers[which]!;
