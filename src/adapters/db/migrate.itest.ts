import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { onDatabase } from '../../../scripts/services/database-of';
import { createTestDatabase } from '../../testing/database';
import { testService } from '../../testing/test-services';
import { migrate, writeMigrationSql } from './migrate';

const folder = mkdtempSync(join(tmpdir(), 'causse-migrations-'));
const names: string[] = [];

async function emptyDatabase(): Promise<string> {
  const server = testService('POSTGRES_URL');
  const name = `empty_${randomBytes(8).toString('hex')}`;
  names.push(name);
  await onDatabase(server, (client) => client.query(`create database ${name}`));
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await onDatabase(testService('POSTGRES_URL'), async (client) => {
    for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
  });
});

test('functions with semicolons in their bodies are applied, once', async () => {
  const url = await emptyDatabase();
  const body = 'begin if n > 1 then return 2; end if; return n; end';
  writeMigration(
    '1_one',
    `create function one(n int) returns int language plpgsql as $$ ${body} $$; select one(1);`,
  );
  expect(await migrate(url, folder)).toEqual(['1_one']);
  expect(await migrate(url, folder)).toEqual([]);
});

test('a migration that fails leaves nothing behind, says why, and may be corrected', async () => {
  const url = await emptyDatabase();
  writeMigration('2_two', 'create table two (n int); create tabel three (n int);');
  await expect(migrate(url, folder)).rejects.toThrow('syntax error at or near "tabel"');
  writeMigration('2_two', 'create table two (n int); create table three (n int);');
  expect(await migrate(url, folder)).toEqual(['2_two']);
});

test('two programs that migrate one database at once do not disturb each other', async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(['1_one', '2_two']);
});

test('the migrations lead exactly to the Prisma schema', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const scratchUrl = await emptyDatabase();
  expect(await writeMigrationSql({ scratchUrl, schema, folder: 'prisma/migrations' })).toBe('');
});

test('a copy of the template is complete and nobody else sees it', async () => {
  const [one, two] = [await createTestDatabase(), await createTestDatabase()];
  const count = (url: string) =>
    onDatabase(
      url,
      async (client) => (await client.query('select count(*)::int as n from setting')).rows[0]?.n,
    );
  const before = await count(two.url);
  await onDatabase(one.url, (client) => client.query(`insert into setting (key, value) values ('a', '1')`));
  expect(await count(one.url)).toBe(before + 1);
  expect(await count(two.url)).toBe(before);
  await Promise.all([one.drop(), two.drop()]);
});
