import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { Pool, QueryResult } from 'pg';

type PgAdapter = SqlDriverAdapter & { underlyingDriver(): Pool };

const CHAR_OID = 18;
const TEXT_OID = 25;

/** What the engine does not give back: PostgreSQL's own words on a script that failed, and the connections it leaves open. */
export type EngineSession = { scriptError?: Error; pools: Pool[] };

/**
 * The driver adapter cuts scripts at every semicolon, which breaks the bodies of SQL functions. Sent whole, a script is
 * one implicit transaction as well: a migration is applied entirely or not at all.
 */
function sendScriptsWhole(adapter: PgAdapter, session: EngineSession): void {
  const pool = adapter.underlyingDriver();
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      session.scriptError = error as Error;
      throw error;
    }
  };
}

/** The driver adapter refuses PostgreSQL's one-letter type, in which the catalogue that the engine compares is written. */
function readCatalogueLetters(adapter: PgAdapter): void {
  const pool = adapter.underlyingDriver();
  const letterColumns = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool) as (request: unknown, values?: unknown) => Promise<QueryResult>;
  const queryLettersAsText = async (request: unknown, values?: unknown) => {
    const result = await query(request, values);
    const letters =
      result.fields?.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : [])) ?? [];
    for (const index of letters) Object.assign(result.fields[index] ?? {}, { dataTypeID: TEXT_OID });
    if (letters.length > 0) letterColumns.set(result.rows, letters);
    return result;
  };
  Object.assign(pool, { query: queryLettersAsText });

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (request) => {
    const result = await queryRaw(request);
    for (const index of letterColumns.get(result.rows) ?? [])
      result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** Prisma's driver adapter, mended where only migrations meet its gaps. */
export function migrationAdapter(
  databaseUrl: string,
  session: EngineSession,
): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg({ connectionString: databaseUrl, max: 1 });
  const mend = (adapter: PgAdapter) => {
    session.pools.push(adapter.underlyingDriver());
    sendScriptsWhole(adapter, session);
    readCatalogueLetters(adapter);
    return adapter;
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => mend(await inner.connect()),
    connectToShadowDb: async () => mend(await inner.connectToShadowDb()),
  };
}
