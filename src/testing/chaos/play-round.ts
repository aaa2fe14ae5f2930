import { setTimeout as pause } from 'node:timers/promises';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
import { addMinutes } from '@/domain/paris-time';
import { ACTIONS } from './actions/table';
import { BLOWS } from './blows/table';
import { calmDown } from './calm-down';
import type { Furniture } from './furnish';
import type { Beat, RoundPlan } from './plan/plan-round';
import { beginRound, type Round } from './round';
import { beginAnew, type Place } from './stack/place';
import { stepTo } from './stack/step-to';
import { sure, untilUp } from './stack/sure';

/** Plays a round from a fresh beginning until everything has ended; what came of it is still to be checked. */
export async function playPlan(place: Place, furniture: Furniture, plan: RoundPlan): Promise<Round> {
  await beginAnew(place);
  const round = await beginRound(place, furniture, plan.campaigns);
  for (const beat of plan.beats) await playBeat(round, beat);
  await calmDown(round);
  return round;
}

async function playBeat(round: Round, { actions, blows, clock, breathMs }: Beat): Promise<void> {
  const { place } = round;
  await untilUp(place);
  for (const { name, wish } of blows) await BLOWS[name].prepare?.(place, wish);

  const toMinute = () => stepTo(place, addMinutes(round.startedAt, clock.toMinute));
  await Promise.all([
    ...actions.map(({ name, wish, afterMs }) => after(afterMs, () => ACTIONS[name].run(round, wish))),
    ...blows.map(({ name, wish, afterMs }) => after(afterMs, async () => BLOWS[name].strike?.(place, wish))),
    ...(clock.amid ? [after(clock.afterMs, toMinute)] : []),
  ]);
  if (!clock.amid) await toMinute();
  // Technical back-off is wall time, of which hours may have passed with this step.
  await sure(place, pullRetriesForward);
  await pause(breathMs);
}

const after = (ms: number, act: () => Promise<unknown>) => pause(ms).then(act);
