import { expect, test } from 'vitest';
import { onDatabase } from '../../../scripts/services/database-of';
import { anOpenCampaign } from '../../testing/open-campaign';
import { aConfirmedPledge } from '../../testing/pledge';
import { env } from '../env';
import { checkLedger } from './check-ledger';
import { database } from './client';

const brokenRules = async () => (await onDatabase(env().DATABASE_URL, checkLedger)).map(({ rule }) => rule);

test('the checks hold on a campaign with pledges, and name the rule that a wrong counter breaks', async () => {
  const campaign = await anOpenCampaign();
  await aConfirmedPledge(campaign.id, { freeCents: 2_000 });
  expect(await brokenRules()).toEqual([]);

  await database().$executeRaw`
    update campaign_total set pledged_cents = pledged_cents + 1, backers = backers + 1
    where campaign_id = ${campaign.id}::uuid and pledged_cents > 0`;
  expect(await brokenRules()).toEqual([
    expect.stringMatching(/^the total shown/),
    expect.stringMatching(/^the backers shown/),
  ]);
});
