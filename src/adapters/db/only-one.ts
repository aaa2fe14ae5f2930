import { pool } from './client';

/** Does the work unless somebody does it already (false). PostgreSQL lets the lock go when the process dies, however it dies. */
export async function onlyOne(name: string, work: () => Promise<void>): Promise<boolean> {
  const client = await pool().connect();
  let died = false;
  try {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 463)) as taken', [
      name,
    ]);
    if (!rows[0].taken) return false;
    try {
      await work();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 463))', [name]).catch(() => {
        died = true;
      });
    }
    return true;
  } finally {
    client.release(died);
  }
}
