import { describe, expect, test } from 'vitest';
import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { advanceBusinessTime } from '@/adapters/db/clock-offset';
import { aBusiness, aCampaign, aLiveCampaign, aUser, terms } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { launchCampaign } from './launch-campaign';
import { resumeCampaign } from './resume-campaign';
import { scheduleLaunch } from './schedule-launch';
import { suspendCampaign } from './suspend-campaign';
import { unscheduleLaunch } from './unschedule-launch';

const HOUR_MS = 3_600_000;
const later = async (hours: number) => new Date((await businessNow()).getTime() + hours * HOUR_MS);

async function anApprovedFile(wishes: Parameters<typeof aCampaign>[0] = {}) {
  const adviser = await aUser('ADVISER');
  const { id } = await aCampaign({ status: 'APPROVED', ...terms, ...wishes, adviserId: adviser.userId });
  return { adviser, campaignId: id };
}

const read = (id: string) => database().campaign.findUniqueOrThrow({ where: { id } });

describe('planning', () => {
  test('a launch in the past or beyond 180 days is refused', async () => {
    const { adviser, campaignId } = await anApprovedFile();
    const plan = async (hours: number) =>
      scheduleLaunch(adviser, { campaignId, launchAt: await later(hours) });
    await expect(plan(-1)).rejects.toMatchObject({ code: 'LAUNCH_IN_THE_PAST' });
    await expect(plan(182 * 24)).rejects.toMatchObject({ code: 'LAUNCH_TOO_FAR' });
    await plan(179 * 24);
    expect((await read(campaignId)).status).toBe('SCHEDULED');
  });

  test('a campaign that is not approved cannot be planned', async () => {
    const { adviser, campaignId } = await anApprovedFile({ status: 'SUBMITTED' });
    const plan = scheduleLaunch(adviser, { campaignId, launchAt: 'now' });
    await expect(plan).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  test('a plan taken back or moved does not launch at its first instant', async () => {
    const { adviser, campaignId } = await anApprovedFile();
    const first = await later(1);
    await scheduleLaunch(adviser, { campaignId, launchAt: first });
    await scheduleLaunch(adviser, { campaignId, launchAt: await later(5) });
    const taken = await anApprovedFile();
    await scheduleLaunch(taken.adviser, { campaignId: taken.campaignId, launchAt: first });
    await unscheduleLaunch(taken.adviser, { campaignId: taken.campaignId });
    await advanceBusinessTime(database(), await later(2));
    await runJobsOnce();
    expect((await read(campaignId)).status).toBe('SCHEDULED');
    expect((await read(taken.campaignId)).status).toBe('APPROVED');
  });
});

describe('launching', () => {
  test('a campaign goes live by the worker at the chosen instant, with its totals and its end planned', async () => {
    const { adviser, campaignId } = await anApprovedFile({ durationDays: 30 });
    const launchAt = await later(3);
    await scheduleLaunch(adviser, { campaignId, launchAt });
    await runJobsOnce();
    expect((await read(campaignId)).status).toBe('SCHEDULED');
    await advanceBusinessTime(database(), launchAt);
    await runJobsOnce();
    const { status, liveAt, deadlineAt } = await read(campaignId);
    expect([status, liveAt]).toEqual(['LIVE', launchAt]);
    expect(await database().campaignTotal.count({ where: { campaignId } })).toBe(16);
    expect(await database().due.findMany({ where: { subjectId: campaignId } })).toEqual([
      { kind: 'close-campaign', subjectId: campaignId, dueAt: deadlineAt },
    ]);
  });

  test('launching twice, also at the same moment, does everything once', async () => {
    const { adviser, campaignId } = await anApprovedFile();
    await scheduleLaunch(adviser, { campaignId, launchAt: 'now' });
    const outcomes = await Promise.all([launchCampaign(campaignId), launchCampaign(campaignId)]);
    expect(outcomes.sort()).toEqual(['launched', 'nothing']);
    await runJobsOnce();
    expect(await database().campaignEvent.count({ where: { campaignId, to: 'LIVE' } })).toBe(1);
    expect(await database().mail.count({ where: { subjectId: campaignId, kind: 'campaign-live' } })).toBe(1);
  });

  test('a business that Stripe cannot pay at that instant goes back to approved, and is told with its adviser', async () => {
    const { id: businessId } = await aBusiness();
    const { adviser, campaignId } = await anApprovedFile({ businessId });
    await scheduleLaunch(adviser, { campaignId, launchAt: 'now' });
    await database().business.update({ where: { id: businessId }, data: { transfersActive: false } });
    expect(await launchCampaign(campaignId)).toBe('postponed');
    expect(await read(campaignId)).toMatchObject({ status: 'APPROVED', launchAt: null, liveAt: null });
    const mails = await database().mail.findMany({
      where: { subjectId: campaignId, kind: 'launch-postponed' },
    });
    expect(mails.map(({ recipient }) => recipient)).toContain(adviser.email);
    expect(mails).toHaveLength(2);
  });

  // Clocks change on 28 March 2027 (02:00 → 03:00) and 31 October 2027 (03:00 → 02:00).
  test.each([
    ['before spring, ending on its day', '2027-03-26T09:00:00Z', 2, '2027-03-28T21:59:59Z'],
    ['on the night of spring', '2027-03-27T23:30:00Z', 1, '2027-03-29T21:59:59Z'],
    ['before autumn, ending on its day', '2027-10-30T09:00:00Z', 1, '2027-10-31T22:59:59Z'],
    ['on the night of autumn', '2027-10-31T00:30:00Z', 1, '2027-11-01T22:59:59Z'],
  ])('launched %s, a campaign ends at 23:59:59 in Paris', async (_, launchAt, durationDays, deadlineAt) => {
    const { campaignId } = await anApprovedFile({
      status: 'SCHEDULED',
      launchAt: new Date(launchAt),
      durationDays,
    });
    await advanceBusinessTime(database(), new Date(launchAt));
    expect(await launchCampaign(campaignId)).toBe('launched');
    expect((await read(campaignId)).deadlineAt?.toISOString()).toBe(new Date(deadlineAt).toISOString());
  });
});

describe('suspension', () => {
  test('stops a live campaign with a public reason and opens it again with the same deadline', async () => {
    const adviser = await aUser('ADVISER');
    const campaign = await aLiveCampaign(await businessNow(), { adviserId: adviser.userId });
    const campaignId = campaign.id;
    const silent = suspendCampaign(adviser, { campaignId, reason: '' });
    await expect(silent).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await suspendCampaign(adviser, { campaignId, reason: 'Une contrepartie est en cours de vérification.' });
    expect((await read(campaignId)).status).toBe('SUSPENDED');
    await resumeCampaign(adviser, { campaignId });
    expect(await read(campaignId)).toMatchObject({ status: 'LIVE', deadlineAt: campaign.deadlineAt });
  });

  test('is refused to an adviser who is not in charge, and after the deadline', async () => {
    const adviser = await aUser('ADVISER');
    const now = await businessNow();
    const { id: campaignId } = await aLiveCampaign(now, { adviserId: adviser.userId, days: 1 });
    const foreign = suspendCampaign(await aUser('ADVISER'), { campaignId, reason: 'Pourquoi pas.' });
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await advanceBusinessTime(database(), await later(25));
    const late = suspendCampaign(adviser, { campaignId, reason: 'Trop tard.' });
    await expect(late).rejects.toMatchObject({ code: 'CAMPAIGN_ENDED' });
  });
});
