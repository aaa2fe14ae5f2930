import { describe, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { readSettings } from '@/adapters/db/settings';
import { readCampaignFile } from '@/queries/campaign-file';
import { mailsTo } from '@/testing/mailbox';
import { aBusiness, aCampaign, aUser } from '@/testing/makers';
import { runJobsOnce } from '@/testing/run-jobs';
import { answerRemark } from './answer-remark';
import { submitCampaign } from './submit-campaign';

const ALT = { coverIllustration: 'bakery-oven', coverAlt: 'Léa enfourne des miches.' };

async function aFile(wishes: Parameters<typeof aCampaign>[0] = {}) {
  const business = await aBusiness();
  const businessId = business.id;
  const baker = await aUser('RESIDENT', { memberOf: [businessId] });
  const { id } = await aCampaign({ status: 'DRAFT', submittedAt: null, ...ALT, ...wishes, businessId });
  return { baker, business, id };
}

const statusOf = async (id: string) =>
  (await database().campaign.findUniqueOrThrow({ where: { id } })).status;

/** Kind and recipient of each mail about a campaign. */
const mailsAbout = async (subjectId: string) => {
  const mails = await database().mail.findMany({ where: { subjectId } });
  return mails.map(({ kind, recipient }) => [kind, recipient]).sort();
};

/** What came to an address about a campaign: other files write to the same mailbox. */
const lettersAbout = async (id: string, recipient: string) =>
  (await mailsTo(recipient)).filter(({ text }) => text.includes(id));

describe('sending a file to the advisers', () => {
  test('moves it to review, writes it down and tells the business', async () => {
    const { baker, id, business } = await aFile();
    expect((await readCampaignFile(baker, id)).whyNotSubmit).toBeNull();
    await submitCampaign(baker, { campaignId: id });
    expect(await statusOf(id)).toBe('SUBMITTED');
    expect(await database().campaignEvent.findMany({ where: { campaignId: id } })).toMatchObject([
      { from: 'DRAFT', to: 'SUBMITTED', actor: `user:${baker.userId}` },
    ]);
    expect(await mailsAbout(id)).toContainEqual(['campaign-submitted', business.email]);
  });

  test('tells everybody at the desk, in the language of each, but nobody who acts for the business', async () => {
    const { baker, id, business } = await aFile();
    const adviser = await aUser('ADVISER');
    const admin = await aUser('ADMIN');
    const husband = await aUser('ADVISER', { memberOf: [business.id] });
    await database().user.update({ where: { id: admin.userId }, data: { locale: 'en' } });
    await submitCampaign(baker, { campaignId: id });
    const told = await mailsAbout(id);
    expect(told).toContainEqual(['campaign-submitted', adviser.email]);
    expect(told.map(([, recipient]) => recipient)).not.toContain(husband.email);
    expect(told.map(([, recipient]) => recipient)).not.toContain(baker.email);
    await runJobsOnce();
    const [toAdviser, ...again] = await lettersAbout(id, adviser.email);
    expect(again).toEqual([]);
    expect(toAdviser?.subject).toContain('Dossier à relire');
    expect(toAdviser?.html).toContain(`/bureau/campagnes/${id}`);
    expect((await lettersAbout(id, admin.email)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('File to review'),
    ]);
  });

  test('tells the adviser in charge, and nobody else, where there is one already', async () => {
    const adviser = await aUser('ADVISER');
    await aUser('ADMIN');
    const { baker, id, business } = await aFile({ adviserId: adviser.userId });
    await submitCampaign(baker, { campaignId: id });
    expect(await mailsAbout(id)).toEqual(
      [business.email, adviser.email].map((recipient) => ['campaign-submitted', recipient]).sort(),
    );
  });

  test('tells the desk’s common address while nobody works there', async () => {
    await database().user.updateMany({ data: { role: 'RESIDENT' } });
    const { baker, id } = await aFile();
    await submitCampaign(baker, { campaignId: id });
    const { deskEmail } = await readSettings(database());
    expect(await mailsAbout(id)).toContainEqual(['campaign-submitted', deskEmail]);
  });

  test('pressed twice at once it is sent once', async () => {
    const { baker, id } = await aFile();
    const presses = await Promise.allSettled([1, 2].map(() => submitCampaign(baker, { campaignId: id })));
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database().campaignEvent.count({ where: { campaignId: id } })).toBe(1);
    const recipients = (await mailsAbout(id)).map(([, recipient]) => recipient);
    expect(recipients).toHaveLength(new Set(recipients).size);
  });

  test('an incomplete one is refused with everything that is missing, by the same list as the page shows', async () => {
    const { baker, id } = await aFile({
      pitch: '',
      risks: ' ',
      durationDays: 61,
      goalCents: 400_00,
      coverAlt: '',
    });
    await database().budgetLine.deleteMany({ where: { campaignId: id } });
    await database().reward.deleteMany({ where: { campaignId: id } });
    const missing = [
      { section: 'IDENTITY', field: 'pitch', code: 'PITCH_MISSING' },
      { section: 'IDENTITY', field: 'coverAlt', code: 'COVER_ALT_MISSING' },
      { section: 'STORY', field: 'risks', code: 'TEXT_MISSING' },
      { section: 'BUDGET', field: 'goal', code: 'GOAL_OUT_OF_RANGE' },
      { section: 'BUDGET', field: 'duration', code: 'DURATION_OUT_OF_RANGE' },
      { section: 'BUDGET', field: 'budget', code: 'BUDGET_MISSING' },
      { section: 'REWARDS', field: 'rewards', code: 'REWARD_MISSING' },
    ];
    await expect(submitCampaign(baker, { campaignId: id })).rejects.toMatchObject({
      code: 'FORM_INCOMPLETE',
      fields: missing,
    });
    expect((await readCampaignFile(baker, id)).missing).toEqual(missing);
    expect(await statusOf(id)).toBe('DRAFT');
  });

  test('somebody else’s is not found', async () => {
    const { id } = await aFile();
    await expect(submitCampaign(await aUser(), { campaignId: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(readCampaignFile(await aUser(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('changes asked for by an adviser', () => {
  async function aReturnedFile() {
    const adviser = await aUser('ADVISER');
    const { baker, id } = await aFile({ status: 'CHANGES_REQUESTED', adviserId: adviser.userId });
    const remark = await database().remark.create({
      data: {
        campaignId: id,
        section: 'BUDGET',
        authorId: adviser.userId,
        text: 'Pourquoi 3 000 € ?',
        createdAt: new Date('2026-11-10T08:00:00Z'),
      },
    });
    return { baker, adviser, id, remarkId: remark.id };
  }

  test('must each have an answer before the file goes back; then the adviser is told', async () => {
    const { baker, adviser, id, remarkId } = await aReturnedFile();
    await expect(submitCampaign(baker, { campaignId: id })).rejects.toMatchObject({
      code: 'REMARKS_UNANSWERED',
    });
    await answerRemark(baker, { campaignId: id, remarkId, answer: 'Devis joint au récit.' });
    await submitCampaign(baker, { campaignId: id });
    expect(await statusOf(id)).toBe('SUBMITTED');
    const told = await database().mail.findMany({ where: { subjectId: id, kind: 'changes-answered' } });
    expect(told.map(({ recipient }) => recipient)).toEqual([adviser.email]);
  });

  test('an empty answer is refused at its field, a late one is refused', async () => {
    const { baker, id, remarkId } = await aReturnedFile();
    await expect(answerRemark(baker, { campaignId: id, remarkId, answer: '' })).rejects.toMatchObject({
      fields: [{ field: `answer-${remarkId}`, code: 'TEXT_MISSING' }],
    });
    await answerRemark(baker, { campaignId: id, remarkId, answer: 'Voilà.' });
    await submitCampaign(baker, { campaignId: id });
    await expect(answerRemark(baker, { campaignId: id, remarkId, answer: 'Encore.' })).rejects.toMatchObject({
      code: 'WRONG_STATUS',
    });
  });
});
