import pg from 'pg';

interface Statement {
  readonly text: string;
  readonly name?: string;
  readonly values: readonly unknown[];
}

interface QueryConfig {
  readonly text: string;
  readonly name?: string;
  readonly values?: unknown[];
}

type Query = typeof pg.Client.prototype.query;

function statementOf([first, second]: [string | QueryConfig, unknown]): Statement {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  return { text: first.text, ...(first.name ? { name: first.name } : {}), values: first.values ?? [] };
}

/** Runs `work` and gives every SQL statement that it sent through `pg` (Prisma's too), in order, transactions included. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const query = pg.Client.prototype.query;
  function recording(this: pg.Client, ...args: Parameters<Query>): ReturnType<Query> {
    statements.push(statementOf(args as unknown as [string | QueryConfig, unknown]));
    return query.apply(this, args);
  }
  pg.Client.prototype.query = recording as Query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}

/**
 * Sends the recorded statements again on one connection with other identifiers in them: `fresh` maps each string of the recording that
 * must not come twice (ids, references, addresses) to its replacement.
 */
export async function replayStatements(
  client: pg.PoolClient,
  statements: readonly Statement[],
  fresh: ReadonlyMap<string, string>,
): Promise<void> {
  const swap = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    let text = value;
    for (const [old, replacement] of fresh) text = text.replaceAll(old, replacement);
    return text;
  };
  for (const { text, name, values } of statements) {
    await client.query({ text, ...(name ? { name } : {}), values: values.map(swap) });
  }
}
