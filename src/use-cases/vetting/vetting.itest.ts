import { describe, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { writeSettings } from '@/adapters/db/settings';
import { CHECKLIST_ITEMS, type ChecklistItem } from '@/domain/vetting';
import { aBusiness, aCampaign, aUser, type UserActor } from '@/testing/makers';
import { addRemark } from './add-remark';
import { approveCampaign } from './approve-campaign';
import { assignAdviser } from './assign-adviser';
import { rejectCampaign } from './reject-campaign';
import { requestChanges } from './request-changes';
import { settleRemark } from './settle-remark';
import { tickCheck } from './tick-check';

async function anAssignedFile(wishes: Parameters<typeof aCampaign>[0] = {}) {
  const adviser = await aUser('ADVISER');
  const { id } = await aCampaign({ ...wishes, adviserId: adviser.userId });
  return { adviser, campaignId: id };
}

async function tickAll(actor: UserActor, campaignId: string, except: ChecklistItem[] = []) {
  for (const item of CHECKLIST_ITEMS) {
    if (!except.includes(item)) await tickCheck(actor, { campaignId, item, ticked: true });
  }
}

const statusOf = async (id: string) =>
  (await database().campaign.findUniqueOrThrow({ where: { id } })).status;
const auditOf = async (subjectId: string) =>
  (await database().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );
const mailsAbout = (subjectId: string, kind: string) =>
  database().mail.findMany({ where: { subjectId, kind } });

describe('assignment', () => {
  test('of two advisers who take a file at the same moment, one gets it and the other is told', async () => {
    const [first, second] = [await aUser('ADVISER'), await aUser('ADVISER')];
    const { id: campaignId } = await aCampaign();
    const take = (actor: UserActor) =>
      assignAdviser(actor, { campaignId, adviserId: actor.userId, seenAdviserId: null });
    const outcomes = await Promise.allSettled([take(first), take(second)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CHANGED_BY_SOMEBODY_ELSE' },
    });
    expect(await auditOf(campaignId)).toEqual(['assign-adviser']);
  });

  test('nobody is put in charge of the file of a business that they belong to', async () => {
    const { id: businessId } = await aBusiness();
    const insider = await aUser('ADVISER', { memberOf: [businessId] });
    const { id: campaignId } = await aCampaign({ businessId });
    const own = { campaignId, adviserId: insider.userId, seenAdviserId: null };
    await expect(assignAdviser(insider, own)).rejects.toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
  });

  test('a file in a colleague’s hands can be taken over but not given away by a third', async () => {
    const { adviser, campaignId } = await anAssignedFile();
    const [third, colleague] = [await aUser('ADVISER'), await aUser('ADVISER')];
    const give = { campaignId, adviserId: colleague.userId, seenAdviserId: adviser.userId };
    await expect(assignAdviser(third, give)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await assignAdviser(adviser, give);
    await assignAdviser(await aUser('ADMIN'), {
      ...give,
      adviserId: third.userId,
      seenAdviserId: colleague.userId,
    });
  });
});

describe('checklist and remarks', () => {
  test('only the adviser in charge works on a file; to everybody else it does not exist', async () => {
    const { adviser, campaignId } = await anAssignedFile();
    const other = await aUser('ADVISER');
    const resident = await aUser();
    for (const actor of [other, resident]) {
      const tick = tickCheck(actor, { campaignId, item: 'IDENTITY', ticked: true });
      await expect(tick).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const remark = addRemark(actor, { campaignId, section: 'STORY', text: 'Précisez.' });
      await expect(remark).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(approveCampaign(actor, { campaignId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(requestChanges({ kind: 'anonymous' }, { campaignId })).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
    await tickCheck(adviser, { campaignId, item: 'IDENTITY', ticked: true });
    await tickCheck(adviser, { campaignId, item: 'IDENTITY', ticked: false });
    expect(await database().vettingCheck.count({ where: { campaignId } })).toBe(0);
    expect(await auditOf(campaignId)).toEqual(['tick-check', 'untick-check']);
  });

  test('changes are asked for only with an open remark, and the mail carries the open ones alone', async () => {
    const { adviser, campaignId } = await anAssignedFile();
    await expect(requestChanges(adviser, { campaignId })).rejects.toMatchObject({ code: 'REMARK_MISSING' });
    const blank = addRemark(adviser, { campaignId, section: 'STORY', text: '  ' });
    await expect(blank).rejects.toMatchObject({ code: 'TEXT_MISSING' });
    const { remarkId } = await addRemark(adviser, { campaignId, section: 'STORY', text: 'Trop long.' });
    await settleRemark(adviser, { campaignId, remarkId, settled: true });
    await expect(requestChanges(adviser, { campaignId })).rejects.toMatchObject({ code: 'REMARK_MISSING' });

    await addRemark(adviser, { campaignId, section: 'BUDGET', text: ' Joignez le devis du maçon. ' });
    await requestChanges(adviser, { campaignId });
    expect(await statusOf(campaignId)).toBe('CHANGES_REQUESTED');
    const [mail, ...more] = await mailsAbout(campaignId, 'changes-requested');
    expect(more).toEqual([]);
    expect(mail?.variables).toMatchObject({
      remarks: [{ section: 'BUDGET', text: 'Joignez le devis du maçon.' }],
    });
    expect(await auditOf(campaignId)).toContain('request-changes');
  });

  test('every member of the business is told, in the language of the account', async () => {
    const { id: businessId } = await aBusiness();
    const baker = await aUser('RESIDENT', { memberOf: [businessId] });
    const partner = await aUser('RESIDENT', { memberOf: [businessId] });
    await database().user.update({ where: { id: partner.userId }, data: { locale: 'en' } });
    const { adviser, campaignId } = await anAssignedFile({ businessId });
    await addRemark(adviser, { campaignId, section: 'REWARDS', text: 'Qui livre ?' });
    await requestChanges(adviser, { campaignId });
    const mails = await mailsAbout(campaignId, 'changes-requested');
    expect(mails.map(({ recipient, locale }) => [recipient, locale]).sort()).toEqual([
      [baker.email, 'fr'],
      [partner.email, 'en'],
    ]);
  });
});

describe('decision', () => {
  test.each(CHECKLIST_ITEMS.filter((item) => item !== 'FIRST_CIRCLE' && item !== 'PICTURES_GOOD'))(
    'without %s ticked a campaign is not approved',
    async (item) => {
      const { adviser, campaignId } = await anAssignedFile();
      await tickAll(adviser, campaignId, [item]);
      await expect(approveCampaign(adviser, { campaignId })).rejects.toMatchObject({
        code: 'CHECKLIST_INCOMPLETE',
      });
      expect(await statusOf(campaignId)).toBe('SUBMITTED');
    },
  );

  test('a business that Stripe cannot pay is not approved, whatever is ticked', async () => {
    const { id: businessId } = await aBusiness({ ready: false });
    const { adviser, campaignId } = await anAssignedFile({ businessId });
    await tickAll(adviser, campaignId);
    await expect(approveCampaign(adviser, { campaignId })).rejects.toMatchObject({
      code: 'STRIPE_NOT_READY',
    });
  });

  test('the declaration of no conflict of interest counts only from the one who approves', async () => {
    const { adviser, campaignId } = await anAssignedFile();
    await tickAll(adviser, campaignId);
    const admin = await aUser('ADMIN');
    await expect(approveCampaign(admin, { campaignId })).rejects.toMatchObject({
      code: 'CHECKLIST_INCOMPLETE',
    });
    await tickCheck(admin, { campaignId, item: 'NO_CONFLICT_OF_INTEREST', ticked: true });
    await approveCampaign(admin, { campaignId });
  });

  test('an admin who belongs to the business does not vet its campaign', async () => {
    const { id: businessId } = await aBusiness();
    const insider = await aUser('ADMIN', { memberOf: [businessId] });
    const { id: campaignId } = await aCampaign({ businessId });
    await expect(approveCampaign(insider, { campaignId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('approval copies the terms of that day, and later settings do not reach them', async () => {
    const { adviser, campaignId } = await anAssignedFile();
    await tickAll(adviser, campaignId);
    await writeSettings(database(), { feeBasisPoints: 300, minimumPledgeCents: 2_00 });
    await approveCampaign(adviser, { campaignId });
    await writeSettings(database(), { feeBasisPoints: 900 });
    expect(await database().campaign.findUniqueOrThrow({ where: { id: campaignId } })).toMatchObject({
      status: 'APPROVED',
      feeBasisPoints: 300,
      vatBasisPoints: 2000,
      costsRecharged: true,
      minimumPledgeCents: 2_00,
      maximumPledgeCents: 5_000_00,
      merchantOfRecord: 'PLATFORM',
    });
    expect(await mailsAbout(campaignId, 'campaign-approved')).toHaveLength(1);
    expect(await auditOf(campaignId)).toContain('approve-campaign');
  });

  test('a rejection needs a reason, which is mailed, and is final', async () => {
    const { adviser, campaignId } = await anAssignedFile();
    const empty = rejectCampaign(adviser, { campaignId, reason: ' ' });
    await expect(empty).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await rejectCampaign(adviser, { campaignId, reason: 'Hors du territoire.' });
    const [mail] = await mailsAbout(campaignId, 'campaign-rejected');
    expect(mail?.variables).toMatchObject({ reason: 'Hors du territoire.' });
    await expect(approveCampaign(adviser, { campaignId })).rejects.toMatchObject({ code: 'WRONG_STATUS' });
  });

  test('of two who decide at once, one wins and the other is refused', async () => {
    const { adviser, campaignId } = await anAssignedFile();
    await tickAll(adviser, campaignId);
    const admin = await aUser('ADMIN');
    const outcomes = await Promise.allSettled([
      approveCampaign(adviser, { campaignId }),
      rejectCampaign(admin, { campaignId, reason: 'Budget irréaliste.' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database().campaignEvent.count({ where: { campaignId } })).toBe(1);
    const mails = await database().mail.count({ where: { subjectId: campaignId } });
    expect(mails).toBe(1);
  });
});
