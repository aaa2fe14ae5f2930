import { FAULT_KINDS, type FaultKind, usualValue } from '../world/fault-kinds.ts';
import type { FaultMatch } from '../world/fault-match.ts';
import type { Fault } from '../world/faults.ts';
import { RandomFaults } from '../world/random-faults.ts';
import type { World } from '../world/world.ts';
import { badRequest, type Command } from './handle-control.ts';

const MATCHED = ['method', 'path', 'account', 'metadata', 'type'] satisfies (keyof FaultMatch)[];

const isKind = (text: string): text is FaultKind => (FAULT_KINDS as readonly string[]).includes(text);

function kindOf(text: unknown): FaultKind {
  if (typeof text === 'string' && isKind(text)) return text;
  throw badRequest(`Unknown fault; one of ${FAULT_KINDS.join(', ')}, release.`);
}

function numberOr(value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value === 'number' && value >= 0) return value;
  throw badRequest('`after`, `times`, `ms`, `n`, `window` and rates are numbers that are not negative.');
}

/** A misspelt condition would let the fault befall everything: it is refused. */
function matchOf(value: unknown): FaultMatch {
  const match = (value ?? {}) as FaultMatch;
  const unknown = Object.keys(match).find((key) => !(MATCHED as string[]).includes(key));
  if (unknown) throw badRequest(`\`match\` has no \`${unknown}\`; it has ${MATCHED.join(', ')}.`);
  try {
    new RegExp(match.path ?? '');
  } catch {
    throw badRequest('`match.path` is a regular expression.');
  }
  return match;
}

function faultOf(body: Record<string, unknown>): Omit<Fault, 'id' | 'happened'> {
  const kind = kindOf(body.kind);
  return {
    kind,
    match: matchOf(body.match),
    after: numberOr(body.after, 0),
    times: numberOr(body.times, kind === 'hold' ? Number.MAX_SAFE_INTEGER : 1),
    value: numberOr(body.ms ?? body.n ?? body.window, usualValue(kind)),
    reason: typeof body.reason === 'string' ? body.reason : null,
  };
}

function perKind(value: unknown): Partial<Record<FaultKind, number>> {
  const pairs = Object.entries((value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(pairs.map(([kind, number]) => [kindOf(kind), numberOr(number, 0)]));
}

function randomFaultsOf(world: World, body: Record<string, unknown>): RandomFaults {
  const rates = perKind(body.rates);
  const total = Object.values(rates).reduce((sum, rate) => sum + rate, 0);
  if (total === 0) throw badRequest('Give `rates`, such as {"http_500_after": 0.02, "duplicate": 0.1}.');
  const seed = typeof body.seed === 'string' ? body.seed : world.meta.seed;
  return new RandomFaults({ seed, rates, match: matchOf(body.match), values: perKind(body.values) });
}

function listed({ faults }: World): object {
  const { random } = faults;
  return {
    faults: faults.list,
    random: random && { ...random.wanted, drawn: random.drawn, happened: random.happened },
  };
}

function release(world: World): object {
  for (const { id } of world.faults.list.filter(({ kind }) => kind === 'hold')) world.faults.clear(id);
  const held = [...world.events.held];
  world.change(() => {
    for (const id of held) {
      const delivery = world.events.deliveries.get(id);
      if (delivery) world.events.save({ ...delivery, state: 'queued', keptFor: null });
    }
  });
  return { released: held.length };
}

export const faultCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/faults',
    run: ({ world, body }) => (body.kind === 'release' ? release(world) : world.faults.add(faultOf(body))),
  },
  {
    method: 'POST',
    pattern: '/faults/random',
    run: ({ world, body }) => {
      world.faults.random = randomFaultsOf(world, body);
      return listed(world);
    },
  },
  { method: 'GET', pattern: '/faults', run: ({ world }) => listed(world) },
  {
    method: 'DELETE',
    pattern: '/faults',
    run: ({ world }) => {
      world.faults.clear();
      return listed(world);
    },
  },
  {
    method: 'DELETE',
    pattern: '/faults/random',
    run: ({ world }) => {
      world.faults.random = null;
      return listed(world);
    },
  },
  {
    method: 'DELETE',
    pattern: '/faults/:id',
    run: ({ world, path }) => {
      world.faults.clear(path[0]);
      return listed(world);
    },
  },
];
