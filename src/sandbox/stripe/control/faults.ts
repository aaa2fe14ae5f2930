import { newDelivery } from '../rules/emit.ts';
import { API_FAULTS, type Fault, WEBHOOK_FAULTS } from '../world/faults.ts';
import { badRequest, type Command } from './handle-control.ts';

const KINDS: readonly string[] = [...API_FAULTS, ...WEBHOOK_FAULTS];

const numberOr = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

function faultOf(body: Record<string, unknown>): Omit<Fault, 'id'> {
  const kind = String(body.kind);
  const match = (body.match ?? {}) as Fault['match'];
  if (!isPattern(match.path ?? '')) throw badRequest('`match.path` is a regular expression.');
  if (!KINDS.includes(kind)) throw badRequest(`Unknown fault; one of ${KINDS.join(', ')}, release.`);
  return {
    kind: kind as Fault['kind'],
    match,
    after: numberOr(body.after, 0),
    times: numberOr(body.times, kind === 'hold' ? Number.MAX_SAFE_INTEGER : 1),
    value: numberOr(body.ms ?? body.n ?? body.window, kind === 'duplicate' ? 2 : 1000),
    reason: typeof body.reason === 'string' ? body.reason : null,
  };
}

export const faultCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/faults',
    run: ({ world, body }) => {
      if (body.kind !== 'release') return world.faults.add(faultOf(body));
      for (const fault of world.faults.list.filter(({ kind }) => kind === 'hold'))
        world.faults.clear(fault.id);
      const held = [...world.events.deliveries.values()].filter(({ state }) => state === 'held');
      world.change(() => {
        for (const delivery of held) world.events.save({ ...delivery, state: 'queued', tampering: [] });
      });
      return { released: held.length };
    },
  },
  { method: 'GET', pattern: '/faults', run: ({ world }) => ({ faults: world.faults.list }) },
  {
    method: 'POST',
    pattern: '/events/:id/resend',
    run: ({ world, path }) => {
      const event = world.events.header(path[0] ?? '');
      if (!event) throw badRequest('No such event.');
      const endpoints = new Set(world.events.deliveriesOf(event.id).map(({ endpoint }) => endpoint));
      world.change(() => {
        for (const endpoint of endpoints) world.events.save(newDelivery(world, event.id, endpoint));
      });
      return { resent: endpoints.size };
    },
  },
  {
    method: 'DELETE',
    pattern: '/faults',
    run: ({ world }) => {
      world.faults.clear();
      return { faults: [] };
    },
  },
  {
    method: 'DELETE',
    pattern: '/faults/:id',
    run: ({ world, path }) => {
      world.faults.clear(path[0]);
      return { faults: world.faults.list };
    },
  },
];
