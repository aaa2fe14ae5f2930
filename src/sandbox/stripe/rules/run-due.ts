import type { Due } from '../world/schedule.ts';
import type { World } from '../world/world.ts';
import { happen } from './due.ts';

/**
 * Does everything that fell due, in order, each at its own instant: what happens in it sees that instant as "now". With a
 * target (milliseconds) the world's clock is moved there.
 */
export function runDue(world: World, targetMs?: number): void {
  const target = targetMs ?? world.nowMs();
  for (let due = world.schedule.next(); due && due.at <= target; due = world.schedule.next()) {
    try {
      happenAt(world, due);
    } catch (error) {
      // A defect must show, and must not keep everything behind it from happening.
      console.error(`${due.kind} failed`, error);
      world.change(() => world.schedule.drop(due.id));
    }
  }
  if (targetMs !== undefined && targetMs > world.nowMs()) {
    world.change(() => world.setMeta({ offsetMs: targetMs - Date.now() }));
  }
}

function happenAt(world: World, due: Due): void {
  const wall = Date.now();
  const instant = Math.max(due.at, world.meta.createdAtMs);
  world.frozenMs = instant;
  try {
    world.change(() => {
      world.schedule.drop(due.id);
      happen(world, due);
      // The clock has reached this instant: a restart in the middle of a long move must not go back in time.
      if (instant > wall + world.meta.offsetMs) world.setMeta({ offsetMs: instant - wall });
    });
  } finally {
    world.frozenMs = null;
  }
}
