import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { addMinutes } from '@/domain/paris-time';
import { readBusinessNow } from '../clock';
import { database } from './client';
import { planDue, sweepDue } from './due';

const jobsOf = async (subjectId: string) => {
  const [row] = await database().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from graphile_worker.jobs where key = ${`close-campaign:${subjectId}`}`;
  return row?.n ?? 0;
};

test('planning the same thing from many sides, while it is swept, neither fails nor loses it nor doubles it', async () => {
  const now = await readBusinessNow(database());
  for (let round = 0; round < 10; round += 1) {
    const subjectId = uuidv7();
    const plan = () =>
      database().$transaction((tx) => planDue(tx, 'close-campaign', subjectId, addMinutes(now, -1)));
    const sweep = () => sweepDue(database(), now);
    await Promise.all([plan(), plan(), sweep(), plan(), sweep(), plan()]);
    await sweep();
    expect(await database().due.count({ where: { subjectId } })).toBe(0);
    expect(await jobsOf(subjectId)).toBe(1);
  }
});
