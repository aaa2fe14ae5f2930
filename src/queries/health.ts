import { database } from '@/adapters/db/client';
import { migrationNames } from '@/adapters/db/migration-list';

export type Health = 'ready' | 'not-migrated' | 'no-database';

/** Whether this process can serve: the database answers and has every migration that this code was written for. */
export async function readHealth(): Promise<Health> {
  try {
    const [row] = await database().$queryRaw<{ applied: string[] | null }[]>`
      select array_agg(migration_name) as applied from _prisma_migrations
      where finished_at is not null and rolled_back_at is null`;
    const applied = new Set(row?.applied);
    return migrationNames('prisma/migrations').every((name) => applied.has(name)) ? 'ready' : 'not-migrated';
  } catch (error) {
    console.warn(`the database does not answer: ${(error as Error).message}`);
    return 'no-database';
  }
}
