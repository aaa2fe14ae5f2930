// npm run migrate:new -- <name>: writes the migration that leads from prisma/migrations to prisma/schema.prisma.
// With --empty it makes an empty file for hand-written SQL (CHECKs, functions), which Prisma leaves alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMigrationSql } from '../src/adapters/db/migrate.ts';
import { MIGRATION_LOCKFILE } from '../src/adapters/db/migration-list.ts';
import { startScratchPostgres } from './services/scratch-postgres.ts';

const folder = 'prisma/migrations';
const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run migrate:new -- <name_in_small_letters> [--empty]');
  process.exit(1);
}

async function differences(): Promise<string> {
  const server = await startScratchPostgres('.data/log/scratch-postgres.log');
  try {
    const schema = readFileSync('prisma/schema.prisma', 'utf8');
    return await writeMigrationSql({ scratchUrl: server.url('postgres'), schema, folder });
  } finally {
    await server.stop();
  }
}

const byHand = process.argv.includes('--empty');
const sql = byHand ? '-- Written by hand.\n' : await differences();
if (sql === '') {
  console.log('Nothing to migrate: the migrations already lead to prisma/schema.prisma.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = join(folder, `${stamp}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(folder, 'migration_lock.toml'), MIGRATION_LOCKFILE);
  writeFileSync(join(target, 'migration.sql'), sql);
  console.log(`${target}/migration.sql`);
}
process.exit(0);
