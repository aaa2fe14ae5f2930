import type pg from 'pg';
import { LEDGER_CHECKS } from './ledger-checks';

export interface BrokenRule {
  readonly rule: string;
  /** The offending rows, as the query gives them; amounts and ids, nothing personal. */
  readonly rows: readonly Record<string, unknown>[];
}

/** Runs every check in one snapshot of the database, so that pledges made meanwhile do not look like errors. */
export async function checkLedger(client: pg.ClientBase): Promise<BrokenRule[]> {
  const broken: BrokenRule[] = [];
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    for (const { rule, query } of LEDGER_CHECKS) {
      const { rows } = await client.query(query);
      if (rows.length > 0) broken.push({ rule, rows });
    }
  } finally {
    await client.query('rollback');
  }
  return broken;
}
