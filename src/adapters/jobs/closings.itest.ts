import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { cents } from '@/domain/money';
import { addMinutes } from '@/domain/paris-time';
import { anOpenCampaign } from '@/testing/open-campaign';
import { readBusinessNow } from '../clock';
import { database } from '../db/client';
import { sweepDue } from '../db/due';
import { openPledgeRow } from '../db/open-pledge';
import { enqueueClosings } from './enqueue-many';

const PAGES = 120;

async function anOpenPage(campaignId: string, i: number): Promise<string> {
  const { pageId } = await openPledgeRow({
    pledgeId: uuidv7(),
    pageId: uuidv7(),
    reference: `CC-${campaignId.slice(-6)}-${i}`,
    campaignId,
    draftId: null,
    userId: null,
    amountCents: 20_00,
    email: `v${i}@exemple.test`,
    emailHash: String(i).padStart(64, '0'),
    shard: i % 16,
    locale: 'fr',
    backerName: '',
    listedPublicly: false,
    message: '',
    zone: null,
    deliveryAddress: null,
    consentVersion: '1',
    consentSentence: '',
    lines: [{ kind: 'FREE', rewardId: null, quantity: 1, amountCents: cents(20_00) }],
  });
  return pageId;
}

test('holds that end while their campaign closes are each closed by one job: sweep and closing never block each other', async () => {
  const campaign = await anOpenCampaign();
  const now = await readBusinessNow(database());
  const pages: string[] = [];
  for (let i = 0; i < PAGES; i += 1) pages.push(await anOpenPage(campaign.id, i));
  // The later a page was made, the earlier it is due: the sweep takes them from the other end.
  for (const [i, subjectId] of pages.entries())
    await database().due.updateMany({ where: { subjectId }, data: { dueAt: addMinutes(now, -1 - i) } });
  await Promise.all([
    sweepDue(database(), now),
    database().$transaction((tx) => enqueueClosings(tx, campaign.id)),
    sweepDue(database(), now),
    database().$transaction((tx) => enqueueClosings(tx, campaign.id)),
  ]);
  const [row] = await database().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from graphile_worker.jobs where key = any(${pages.map((id) => `close-payment-page:${id}`)})`;
  expect(row?.n).toBe(PAGES);
  expect(await database().due.count({ where: { subjectId: { in: pages } } })).toBe(0);
});
