// Prints the address of an empty, migrated PostgreSQL and keeps it until Ctrl-C.
import pg from 'pg';
import { migrate } from '../src/adapters/db/migrate.ts';
import { startScratchPostgres } from './services/scratch-postgres.ts';

const server = await startScratchPostgres(
  process.argv.includes('--log') ? undefined : '.data/log/scratch-postgres.log',
);
const client = new pg.Client({ connectionString: server.url('postgres') });
await client.connect();
await client.query('create database causse');
await client.end();
await migrate(server.url('causse'));
console.log(`DATABASE_URL=${server.url('causse')}`);

const stop = async () => {
  await server.stop();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
