import { resendEvent } from '../rules/resend-event.ts';
import type { LoggedRequest } from '../world/request-log.ts';
import type { World } from '../world/world.ts';
import { badRequest, type Command } from './handle-control.ts';

const LARGEST_PAGE = 4000;

function limitsOf(query: URLSearchParams): [limit: number, before: number] {
  const limit = Number(query.get('limit') ?? LARGEST_PAGE);
  const before = query.has('before') ? Number(query.get('before')) : Infinity;
  if (!(limit >= 1) || Number.isNaN(before)) throw badRequest('`limit` and `before` are positive numbers.');
  return [limit, before];
}

function told(world: World, { response, events, ...entry }: LoggedRequest, bodies: boolean): object {
  return {
    ...entry,
    events: events.map((id) => ({ id, type: world.events.index.find(id)?.type ?? null })),
    ...(bodies ? { response: response && JSON.parse(response) } : {}),
  };
}

export const logCommands: readonly Command[] = [
  {
    method: 'GET',
    pattern: '/log',
    run: ({ world, query }) => {
      const page = world.log.requests.page(...limitsOf(query));
      const bodies = query.get('bodies') === 'true';
      return { requests: page.entries.map((entry) => told(world, entry, bodies)), before: page.before };
    },
  },
  {
    method: 'GET',
    pattern: '/log/deliveries',
    run: ({ world, query }) => {
      const { entries, before } = world.log.attempts.page(...limitsOf(query));
      return { deliveries: entries, before };
    },
  },
  {
    method: 'POST',
    pattern: '/events/:id/resend',
    run: ({ world, path }) => {
      const event = world.events.index.find(path[0] ?? '');
      if (!event) throw badRequest('No such event.');
      return { resent: world.change(() => resendEvent(world, event.id)) };
    },
  },
];
