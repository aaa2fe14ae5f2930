import type pg from 'pg';

/** The queue's own list of tasks and migrations, and ours, are the same in every round. */
const KEPT = ['_prisma_migrations', '_private_tasks', 'migrations', '_private_known_crons'];

/** With the columns that can be written: the queue computes one of its own. */
const TABLES = `
  select schemaname, tablename, (
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
    where table_schema = schemaname and table_name = tablename and is_generated = 'NEVER') as columns
  from pg_tables
  where schemaname in ('public', 'graphile_worker') and not tablename = any ($1)`;

const copyOf = (schema: string, table: string) => `ready."${schema}.${table}"`;
const nameOf = (schema: string, table: string) => `"${schema}"."${table}"`;

async function tablesOf(client: pg.ClientBase) {
  const { rows } = await client.query<{ schemaname: string; tablename: string; columns: string }>(TABLES, [
    KEPT,
  ]);
  return rows.map(({ schemaname, tablename, columns }) => ({
    table: nameOf(schemaname, tablename),
    copy: copyOf(schemaname, tablename),
    columns,
  }));
}

/** Keeps what every table holds now, beside the tables themselves. */
export async function keepAsReady(client: pg.ClientBase): Promise<void> {
  await client.query('create schema ready');
  for (const { table, copy } of await tablesOf(client))
    await client.query(`create table ${copy} as table ${table}`);
}

/**
 * Gives every table what it held then, without its triggers: the ledger itself refuses to be emptied. Connections stay, so that the next round
 * begins at once; a table that is empty and was empty is left alone.
 */
export async function beginAgain(client: pg.ClientBase): Promise<void> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  const tables = await tablesOf(client);
  const looks = tables.map(
    ({ table, copy }) => `exists (select from ${table}) or exists (select from ${copy})`,
  );
  const { rows } = await client.query<{ used: boolean[] }>(`select array[${looks.join(', ')}] as used`);
  const used = tables.filter((_, index) => rows[0]?.used[index]);
  const statements = used.map(
    ({ table, copy, columns }) =>
      `delete from ${table}; insert into ${table} (${columns}) overriding system value select ${columns} from ${copy}`,
  );
  await client.query([...statements, 'commit'].join('; '));
}
