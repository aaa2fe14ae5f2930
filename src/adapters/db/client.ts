import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '../env';
import { type Prisma, PrismaClient } from './generated/client';

/** Either the database as such or one transaction of it: what guarded writes and reads take. */
export type Tx = Prisma.TransactionClient;

const CONNECTIONS = 20;

/** Lists of changing length make statements without end; those beyond this count are not kept prepared. */
const MAX_NAMED_STATEMENTS = 500;

/** A busy database makes people wait rather than apologise: Prisma's own limits are 2 and 5 seconds. */
const PATIENCE = { maxWait: 10_000, timeout: 20_000 };

type Connections = { pool: pg.Pool; prisma: PrismaClient };

// Next's development server loads this module again and again; the connections must be made once.
const held = globalThis as { databaseConnections?: Connections };

function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    // An empty name is PostgreSQL's unnamed statement.
    if (names.size >= MAX_NAMED_STATEMENTS) return '';
    const name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
    return name;
  };
}

function connect(): Connections {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: CONNECTIONS });
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', (error) => console.warn(`database connection lost: ${error.message}`));
  // One that breaks while in use fails its query; without a listener its event would end the process besides.
  pool.on('connect', (client) => client.on('error', () => {}));
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatements() });
  return { pool, prisma: new PrismaClient({ adapter, transactionOptions: PATIENCE }) };
}

function connections(): Connections {
  held.databaseConnections ??= connect();
  return held.databaseConnections;
}

export const database = (): PrismaClient => connections().prisma;

/** The pool below Prisma, for the hot paths that are one round trip of raw SQL. */
export const pool = (): pg.Pool => connections().pool;

/** Closes every connection, so that a program can end; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = held.databaseConnections;
  if (!open) return;
  held.databaseConnections = undefined;
  await open.prisma.$disconnect();
  await open.pool.end();
}
