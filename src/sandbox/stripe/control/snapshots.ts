import type { Sandbox } from '../server.ts';
import { freshMeta, type WorldMeta } from '../world/meta.ts';
import type { World } from '../world/world.ts';
import { badRequest, type Command } from './handle-control.ts';

interface Snapshot {
  meta: WorldMeta;
  /** Milliseconds on the world's clock: it goes on from there when the snapshot is restored. */
  nowMs: number;
}

const rowOf = (world: World, name: unknown) => `${world.key}#${String(name ?? 'default')}`;

function restore({ worlds, timer }: Sandbox, world: World, from: string, meta: WorldMeta): void {
  timer.forget(world);
  worlds.replace(world, from, meta);
}

/** A world set aside and brought back: objects, agenda, events and their deliveries, idempotency keys, clock, profile. */
export const snapshotCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/snapshot',
    run: ({ sandbox: { db }, world, body }) => {
      const name = rowOf(world, body.name);
      const snapshot: Snapshot = { meta: world.meta, nowMs: world.nowMs() };
      db.transaction(() => {
        db.copyWorld(world.key, name);
        db.setProperty(`snapshot:${name}`, JSON.stringify(snapshot));
      });
      return { name: String(body.name ?? 'default') };
    },
  },
  {
    method: 'POST',
    pattern: '/restore',
    run: ({ sandbox, world, body }) => {
      const from = rowOf(world, body.name);
      const stored = sandbox.db.storedProperty(`snapshot:${from}`);
      if (!stored) throw badRequest('No such snapshot.');
      const { meta, nowMs } = JSON.parse(stored) as Snapshot;
      restore(sandbox, world, from, { ...meta, offsetMs: nowMs - Date.now() });
      return { restored: true };
    },
  },
  {
    method: 'POST',
    pattern: '/reset',
    run: ({ sandbox, world }) => {
      restore(sandbox, world, rowOf(world, 'nothing'), freshMeta(world.meta.seed, Date.now()));
      return { reset: true };
    },
  },
];
