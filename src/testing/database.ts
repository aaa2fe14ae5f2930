import { randomBytes } from 'node:crypto';
import { onDatabase } from '../../scripts/services/database-of.ts';
import { TEMPLATE } from '../../scripts/services/test-services.ts';
import { testService } from './test-services';

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** An empty, migrated database that nobody else uses: a copy of the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testService('POSTGRES_URL');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onDatabase(server, (client) => client.query(`create database ${name} template ${TEMPLATE}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = () =>
    onDatabase(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  return { url: url.href, drop: async () => void (await drop()) };
}
