import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { aPledgedCampaign, campaignOf, passDeadline, pledgeOf, skip } from '@/testing/collection';
import { endsIn } from '@/testing/open-campaign';
import { runJobsOnce } from '@/testing/run-jobs';
import { sweepMoney } from './sweep-money';

/** Whatever was planned has become a job, and the job has used up its attempts. */
async function forgetEverything(subjectId: string) {
  await database().due.deleteMany({ where: { subjectId } });
  await database().$executeRaw`delete from graphile_worker._private_jobs`;
}

test('a campaign whose closing was forgotten is closed by the minute sweep', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([{ euros: 500 }]);
  await endsIn(campaignId, -10 * 60_000);
  await forgetEverything(campaignId);
  await sweepMoney();
  await runJobsOnce();
  expect((await pledgeOf(pledgeIds[0] ?? '')).status).toBe('COLLECTED');
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
});

test('a pledge whose end of repair was forgotten is dropped by the minute sweep, and its campaign settled', async () => {
  const { campaignId, pledgeIds } = await aPledgedCampaign([
    { euros: 500 },
    { euros: 30, script: ['stolen_card'] },
  ]);
  const pledgeId = pledgeIds[1] ?? '';
  await passDeadline(campaignId);
  await forgetEverything(pledgeId);
  await skip({ hours: 24 * 8 });
  await sweepMoney();
  await runJobsOnce();
  expect((await pledgeOf(pledgeId)).status).toBe('DROPPED');
  expect((await campaignOf(campaignId)).status).toBe('FUNDED');
});
