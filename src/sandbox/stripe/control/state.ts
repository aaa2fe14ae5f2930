import { audit } from '../rules/audit.ts';
import { DEFAULT_PROFILE, type Profile } from '../world/profile.ts';
import { badRequest, type Command } from './handle-control.ts';

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
  { method: 'GET', pattern: '/ledger', run: ({ world }) => audit(world) },
  {
    method: 'POST',
    pattern: '/seed',
    run: ({ world, body }) => {
      if (typeof body.seed !== 'string' || !body.seed) throw badRequest('Give `seed`, a text.');
      const { seed } = body;
      world.change(() => world.setMeta({ seed }));
      return { seed };
    },
  },
];
