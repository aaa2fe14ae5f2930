import pg from 'pg';
import { migrateJobs } from '../jobs/migrate-jobs';
import { readMigrationList } from './migration-list';
import { withSchemaEngine } from './schema-engine';

/** Any number, the same for every starter: two of them must not migrate one database at once. */
const MIGRATION_LOCK = 4_614_200;

const MARK_ROLLED_BACK =
  'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null';

const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database lacks and records them in `_prisma_migrations`, as Prisma's CLI does.
 * Gives the names applied now. Throws when a migration fails; nothing of it stays, so that a corrected one may follow.
 */
export async function migrate(databaseUrl: string, folder = 'prisma/migrations'): Promise<string[]> {
  const guard = new pg.Client({ connectionString: databaseUrl });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // First the job queue's own tables: our SQL functions enqueue jobs.
    await migrateJobs(databaseUrl);
    const migrationsList = readMigrationList(folder);
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters: NO_FILTER }),
    );
    return appliedMigrationNames;
  } catch (error) {
    // The table is absent when not even the first migration could begin.
    await guard.query(MARK_ROLLED_BACK).catch(() => {});
    throw error;
  } finally {
    await guard.end();
  }
}

/**
 * The SQL that leads from the migrations folder to the Prisma schema; empty when nothing differs.
 * CHECKs and functions are unknown to Prisma, so it neither sees nor undoes them.
 * `scratchUrl` is an empty database: the engine replays the migrations in it to know where they lead.
 */
export async function writeMigrationSql(input: {
  scratchUrl: string;
  schema: string;
  folder: string;
}): Promise<string> {
  const { stdout } = await withSchemaEngine(input.scratchUrl, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrationList(input.folder) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: input.schema }] },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  const sql = stdout ?? '';
  return sql.includes('-- This is an empty migration.') ? '' : sql;
}
