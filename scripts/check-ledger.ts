// npm run check:ledger: proves the ledger and the totals of a database: DATABASE_URL, else that of the running npm start.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLedger } from '../src/adapters/db/check-ledger.ts';
import { LEDGER_CHECKS } from '../src/adapters/db/ledger-checks.ts';
import { dataDirOf } from './services/data-dir.ts';
import { onDatabase } from './services/database-of.ts';

function databaseUrl(): string {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const addresses = join(dataDirOf(process.env), 'services.json');
  if (existsSync(addresses))
    return (JSON.parse(readFileSync(addresses, 'utf8')) as { database: string }).database;
  throw new Error('Which database? Set DATABASE_URL, or run npm start beside it.');
}

try {
  const broken = await onDatabase(databaseUrl(), checkLedger);
  for (const { rule, rows } of broken) {
    console.log(`BROKEN: ${rule} (${rows.length})`);
    console.table(rows.slice(0, 20));
  }
  console.log(`${LEDGER_CHECKS.length - broken.length} of ${LEDGER_CHECKS.length} rules hold`);
  process.exit(broken.length === 0 ? 0 : 1);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
