import { expect, test, vi } from 'vitest';
import { database, pool } from '../db/client';
import { enqueue } from './enqueue';

const KEY = 'pay-out-campaign:one';
const ask = () => enqueue(database(), 'pay-out-campaign', { subjectId: 'one' });

async function waitingJobs(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where key = ${KEY} and locked_at is null`;
  return row?.count ?? 0;
}

const somebodyWaits = async () => {
  const { rows } = await pool().query('select exists (select from pg_locks where not granted) as waits');
  expect(rows[0].waits).toBe(true);
};

test('a second request replaces the first while that one waits', async () => {
  await ask();
  await ask();
  expect(await waitingJobs()).toBe(1);
});

test('a request is not lost when a worker takes the job of its key at that very moment', async () => {
  await ask();
  const worker = await pool().connect();
  await worker.query('begin');
  await worker.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker' where key = $1`,
    [KEY],
  );
  const asked = ask();
  await vi.waitFor(somebodyWaits);
  await worker.query('commit');
  worker.release();
  await asked;
  expect(await waitingJobs()).toBe(1);
});
