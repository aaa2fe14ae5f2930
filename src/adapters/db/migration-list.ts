import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/** Tells Prisma's tools which database the SQL is for, kept beside the migrations for the CLI. */
export const MIGRATION_LOCKFILE = 'provider = "postgresql"\n';

/** Names of the migration folders, in the order in which they are applied (their names begin with an instant). */
export function migrationNames(baseDir: string): string[] {
  if (!existsSync(baseDir)) return [];
  return readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(baseDir, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort();
}

/** The migrations folder as the schema engine wants it. */
export function readMigrationList(folder: string): MigrationList {
  const baseDir = resolve(folder);
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: MIGRATION_LOCKFILE },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(baseDir).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
