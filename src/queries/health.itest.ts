import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { readHealth } from './health';

test('a migrated database is ready', async () => {
  expect(await readHealth()).toBe('ready');
});

test('a database that lacks a migration of this code is not ready', async () => {
  await database().$executeRaw`
    update _prisma_migrations set rolled_back_at = now()
    where migration_name = (select max(migration_name) from _prisma_migrations)`;
  expect(await readHealth()).toBe('not-migrated');
});
