import { runDue } from '../rules/run-due.ts';
import type { World } from '../world/world.ts';
import { badRequest, type Command } from './handle-control.ts';

const clockOf = (world: World) => ({ now: new Date(world.nowMs()).toISOString() });

/** A target that the passing of time has just overtaken is not a step back: the clock stays where it is. */
const TOLERANCE_MS = 10 * 60_000;

/** Where the clock must go: forward, to an instant or by a number of seconds. */
function targetOf(world: World, body: Record<string, unknown>): number {
  if (typeof body.advanceSeconds === 'number' && body.advanceSeconds >= 0) {
    return world.nowMs() + body.advanceSeconds * 1000;
  }
  const target = typeof body.now === 'string' ? Date.parse(body.now) : Number.NaN;
  if (Number.isNaN(target)) throw badRequest('Give `now` (ISO 8601) or `advanceSeconds` (positive).');
  return target;
}

export const timeCommands: readonly Command[] = [
  { method: 'GET', pattern: '/clock', run: ({ world }) => clockOf(world) },
  {
    method: 'POST',
    pattern: '/clock',
    run: ({ world, body }) => {
      const target = targetOf(world, body);
      // A world in which nothing happened yet may begin in the past: stories are told from there.
      const blank = world.events.index.all().length === 0 && world.collections.customer.size === 0;
      if (target < world.nowMs() - TOLERANCE_MS) {
        if (!blank || body.start !== true) throw badRequest('The clock only goes forward.');
        world.change(() => world.setMeta({ offsetMs: target - Date.now(), createdAtMs: target }));
      } else {
        runDue(world, target);
      }
      return clockOf(world);
    },
  },
  {
    method: 'GET',
    pattern: '/next-event',
    run: ({ world }) => {
      const next = world.schedule.next();
      return { at: next ? new Date(next.at).toISOString() : null, kind: next?.kind ?? null };
    },
  },
  {
    method: 'GET',
    pattern: '/pending',
    run: ({ sandbox, world }) => ({
      undelivered: sandbox.sender.undelivered(world),
      scheduled: world.schedule.count('webhook_retry'),
    }),
  },
];
