import type { Schema } from './schema-of-type.ts';

interface Schemas {
  calls: Map<string, { params: Schema; answer: Schema }>;
  events: Map<string, Schema>;
  types: Map<string, Schema>;
}

/** The package repeats the same types under many names (create, update, confirm…): one of each is enough. */
export function withoutDoubles(schemas: Schemas): Schemas {
  let { types } = schemas;
  const names = new Map<string, string>();
  for (;;) {
    const firsts = new Map<string, string>();
    const doubles = new Map<string, string>();
    for (const [name, schema] of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const text = JSON.stringify(schema);
      const first = firsts.get(text);
      if (first) doubles.set(name, first);
      else firsts.set(text, name);
    }
    if (doubles.size === 0) break;
    for (const [name, first] of names) names.set(name, doubles.get(first) ?? first);
    for (const [name, first] of doubles) names.set(name, first);
    const kept = [...types].filter(([name]) => !doubles.has(name));
    types = new Map(kept.map(([name, schema]) => [name, renamed(schema, doubles)]));
  }
  const calls = [...schemas.calls].map(
    ([endpoint, { params, answer }]) =>
      [endpoint, { params: renamed(params, names), answer: renamed(answer, names) }] as const,
  );
  const events = [...schemas.events].map(([type, object]) => [type, renamed(object, names)] as const);
  return { calls: new Map(calls), events: new Map(events), types };
}

function renamed<T>(schema: T, names: Map<string, string>): T {
  if (Array.isArray(schema)) return schema.map((item) => renamed(item, names)) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const pairs = Object.entries(schema).map(([key, value]) => [
    key,
    key === 'is' && typeof value === 'string' ? (names.get(value) ?? value) : renamed(value, names),
  ]);
  return Object.fromEntries(pairs) as T;
}
