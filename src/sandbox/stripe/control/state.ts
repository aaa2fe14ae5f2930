import { audit } from '../rules/audit.ts';
import type { Sandbox } from '../server.ts';
import type { WorldMeta } from '../world/meta.ts';
import { freshMeta } from '../world/meta.ts';
import { DEFAULT_PROFILE, type Profile } from '../world/profile.ts';
import type { World } from '../world/world.ts';
import { badRequest, type Command } from './handle-control.ts';

interface Snapshot {
  meta: WorldMeta;
}

const rowOf = (world: World, name: string) => `${world.key}#${name}`;

function restore({ db, worlds, timer }: Sandbox, world: World, from: string, meta: WorldMeta): void {
  db.copyWorld(from, world.key);
  timer.forget(world);
  worlds.reload(world, meta);
}

export const stateCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/limits',
    run: ({ world, body }) => {
      const { perEndpoint, total } = body as { perEndpoint?: number; total?: number };
      const limits = perEndpoint || total ? { perEndpoint: perEndpoint ?? 25, total: total ?? 100 } : null;
      world.change(() => world.setMeta({ limits }));
      return { limits };
    },
  },
  {
    method: 'POST',
    pattern: '/profile',
    run: ({ world, body }) => {
      const unknown = Object.keys(body).find((key) => !(key in DEFAULT_PROFILE));
      if (unknown) throw badRequest(`The profile has no \`${unknown}\`.`);
      const confirmDelayMs = {
        ...world.profile.confirmDelayMs,
        ...(body.confirmDelayMs as object | undefined),
      };
      const profile = { ...world.profile, ...body, confirmDelayMs } as Profile;
      world.change(() => world.setMeta({ profile }));
      return profile;
    },
  },
  { method: 'GET', pattern: '/profile', run: ({ world }) => world.profile },
  {
    method: 'GET',
    pattern: '/pages',
    run: ({ world }) => ({ dashboard: `/dashboard/${world.handle}` }),
  },
  { method: 'GET', pattern: '/log', run: ({ world }) => ({ requests: world.log.list() }) },
  { method: 'GET', pattern: '/ledger', run: ({ world }) => audit(world) },
  {
    method: 'POST',
    pattern: '/reset',
    run: ({ sandbox, world }) => {
      restore(sandbox, world, rowOf(world, 'nothing'), freshMeta(world.meta.seed, Date.now()));
      return { reset: true };
    },
  },
  {
    method: 'POST',
    pattern: '/snapshot',
    run: ({ sandbox: { db }, world, body }) => {
      const name = String(body.name ?? 'default');
      db.copyWorld(world.key, rowOf(world, name));
      const snapshot: Snapshot = { meta: world.meta };
      const property = `snapshot:${rowOf(world, name)}`;
      db.run(
        'insert or replace into property (name, value) values (?, ?)',
        property,
        JSON.stringify(snapshot),
      );
      return { name };
    },
  },
  {
    method: 'POST',
    pattern: '/restore',
    run: ({ sandbox, world, body }) => {
      const from = rowOf(world, String(body.name ?? 'default'));
      const row = sandbox.db.row<{ value: string }>(
        'select value from property where name = ?',
        `snapshot:${from}`,
      );
      if (!row) throw badRequest('No such snapshot.');
      const { meta } = JSON.parse(row.value) as Snapshot;
      restore(sandbox, world, from, meta);
      return { restored: true };
    },
  },
];
