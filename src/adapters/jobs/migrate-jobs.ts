import { runMigrations } from 'graphile-worker';
import { quietLogger } from './quiet-logger';

/** Makes, or brings up to date, the tables of the job queue (schema `graphile_worker`). `migrate` calls it. */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: quietLogger });
}
