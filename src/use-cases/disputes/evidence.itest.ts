import { beforeAll, expect, test } from 'vitest';
import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { readEvidenceFacts } from '@/adapters/db/evidence-facts';
import { pullRetriesForward } from '@/adapters/jobs/unfinished';
import { renderEvidencePack } from '@/adapters/pdf/evidence-pack';
import { packSections } from '@/adapters/pdf/pack-content';
import { packWords } from '@/adapters/pdf/pack-words';
import { stripe } from '@/adapters/stripe/client';
import { addHours } from '@/domain/paris-time';
import { readDisputePage } from '@/queries/dispute';
import { readDisputePack } from '@/queries/dispute-pack';
import {
  aPledgedCampaign,
  brokenRules,
  clearFaults,
  deliverEvents,
  fault,
  mailsAbout,
  pass,
  passDeadline,
  skip,
} from '@/testing/collection';
import { contestAndHear, decide, disputeOf } from '@/testing/disputes';
import { aUser, type UserActor } from '@/testing/makers';
import { aPlatformFloat } from '@/testing/platform-float';
import { runJobsOnce } from '@/testing/run-jobs';
import { testWorld } from '@/testing/sandbox';
import { sweepMoney } from '../collection/sweep-money';
import { saveDisputeAnswer } from './save-dispute-answer';
import { submitEvidence } from './submit-evidence';

beforeAll(async () => void (await aPlatformFloat()));

async function disputed() {
  const { campaignId, pledgeIds, business } = await aPledgedCampaign([{ euros: 300 }, { euros: 200 }]);
  const adviser = await aUser('ADVISER', { name: 'Nadia Roques' });
  await database().campaign.update({ where: { id: campaignId }, data: { adviserId: adviser.userId } });
  await passDeadline(campaignId);
  const pledgeId = pledgeIds[0] ?? '';
  const disputeId = await contestAndHear(pledgeId);
  return { campaignId, pledgeId, disputeId, adviser, business };
}

const seenBy = async (actor: UserActor, disputeId: string) => (await readDisputePage(actor, disputeId)).seen;
async function writes(
  actor: UserActor,
  disputeId: string,
  explanation: string,
  deliveryNote = '',
): Promise<void> {
  const seen = await seenBy(actor, disputeId);
  await saveDisputeAnswer(actor, { disputeId, explanation, deliveryNote, seen });
}
const submits = async (actor: UserActor, disputeId: string) =>
  submitEvidence(actor, { disputeId, seen: await seenBy(actor, disputeId) });
const atStripe = (disputeId: string) => stripe().disputes.retrieve(disputeId);
const submissions = (disputeId: string) => database().disputeEvidence.findMany({ where: { disputeId } });

test('the adviser writes, submits once, and the bank has the words and the very file that was read', async () => {
  const { disputeId, adviser, campaignId } = await disputed();
  await expect(submits(adviser, disputeId)).rejects.toThrow('EXPLANATION_MISSING');
  await writes(
    adviser,
    disputeId,
    'Retiré au fournil le 3 décembre, bon signé.',
    'Bon n° 12, signé J. Serres.',
  );
  await Promise.allSettled([1, 2, 3].map(() => submits(adviser, disputeId)));
  await runJobsOnce();
  const [sent, ...more] = await submissions(disputeId);
  expect(more).toEqual([]);
  expect(sent).toMatchObject({ status: 'SUCCEEDED', submittedBy: adviser.userId });
  const dispute = await atStripe(disputeId);
  expect(dispute).toMatchObject({
    status: 'under_review',
    evidence: {
      uncategorized_text: 'Retiré au fournil le 3 décembre, bon signé.',
      uncategorized_file: sent?.fileId,
    },
    evidence_details: { submission_count: 1 },
  });
  const file = await testWorld().control<{ content: string }>(`/files/${sent?.fileId}`);
  expect(Buffer.from(file.content, 'base64').equals(Buffer.from(sent?.pack ?? []))).toBe(true);
  expect(
    Buffer.from(await readDisputePack(adviser, disputeId, 1)).equals(Buffer.from(sent?.pack ?? [])),
  ).toBe(true);
  expect(await disputeOf(disputeId)).toMatchObject({ status: 'UNDER_REVIEW', submittedAt: expect.any(Date) });
  await expect(submits(adviser, disputeId)).rejects.toThrow('ALREADY_DONE');
  await expect(writes(adviser, disputeId, 'Autre')).rejects.toThrow('ALREADY_DONE');
  const acts = await database().auditEntry.findMany({
    where: { subjectId: campaignId, actorId: adviser.userId },
  });
  expect(acts.map(({ action }) => action)).toEqual(['answer-dispute', 'submit-evidence']);
});

test('convincing evidence wins, and what was withheld is paid out', async () => {
  const { campaignId, disputeId, adviser, business } = await disputed();
  await writes(adviser, disputeId, 'winning_evidence');
  await submits(adviser, disputeId);
  await runJobsOnce();
  for (let weeks = 0; weeks < 2; weeks += 1) {
    await pass({ days: 8 });
    await deliverEvents({ account: business.account });
  }
  expect(await disputeOf(disputeId)).toMatchObject({ status: 'WON' });
  const { transferredCents } = await database().settlement.findUniqueOrThrow({ where: { campaignId } });
  const { _sum } = await database().payout.aggregate({
    where: { campaignId, status: 'PAID' },
    _sum: { amountCents: true },
  });
  expect(_sum.amountCents).toBe(Number(transferredCents));
  expect(await mailsAbout(campaignId)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('dispute-opened'),
      expect.stringContaining('dispute-ended'),
    ]),
  );
  expect(await brokenRules()).toEqual([]);
});

test('only the campaign’s adviser and an admin answer; the desk reads; nobody else knows of it', async () => {
  const { disputeId, business } = await disputed();
  const other = await aUser('ADVISER');
  expect((await readDisputePage(other, disputeId)).mayAnswer).toBe(false);
  const seen = await seenBy(other, disputeId);
  const answer = { disputeId, explanation: 'Moi', deliveryNote: '', seen };
  await expect(saveDisputeAnswer(other, answer)).rejects.toThrow('NOT_FOUND');
  await expect(submitEvidence(other, { disputeId, seen })).rejects.toThrow('NOT_FOUND');
  for (const stranger of [business.member, await aUser('RESIDENT')]) {
    await expect(readDisputePage(stranger, disputeId)).rejects.toThrow('NOT_FOUND');
    await expect(readDisputePack(stranger, disputeId, null)).rejects.toThrow('NOT_FOUND');
    await expect(saveDisputeAnswer(stranger, answer)).rejects.toThrow('NOT_FOUND');
  }
  await expect(readDisputePage({ kind: 'anonymous' }, disputeId)).rejects.toThrow('NOT_SIGNED_IN');
  await saveDisputeAnswer(await aUser('ADMIN'), answer);
});

test('an answer that somebody else changed meanwhile is neither overwritten nor submitted', async () => {
  const { disputeId, adviser } = await disputed();
  const seen = await seenBy(adviser, disputeId);
  await writes(await aUser('ADMIN'), disputeId, 'De la direction');
  const mine = { disputeId, explanation: 'De moi', deliveryNote: '', seen };
  await expect(saveDisputeAnswer(adviser, mine)).rejects.toThrow('CHANGED_BY_SOMEBODY_ELSE');
  await expect(submitEvidence(adviser, { disputeId, seen })).rejects.toThrow('CHANGED_BY_SOMEBODY_ELSE');
  expect(await disputeOf(disputeId)).toMatchObject({ explanation: 'De la direction', submittedAt: null });
});

test.each([
  ['/v1/files$', 'reset_after'],
  ['/v1/files$', 'http_500_before'],
  ['/v1/disputes/[^/]+$', 'reset_after'],
  ['/v1/disputes/[^/]+$', 'http_500_after'],
  ['/v1/disputes/[^/]+$', 'http_500_before'],
  ['/v1/disputes/[^/]+$', 'truncate_body_after'],
] as const)(
  'evidence whose answer was lost (%s, %s), with the worker dead besides, is submitted once',
  async (path, kind) => {
    const { disputeId, adviser } = await disputed();
    await writes(adviser, disputeId, 'Retiré le 3.');
    await fault(kind, path);
    await submits(adviser, disputeId);
    await runJobsOnce();
    await clearFaults();
    await database().$executeRaw`delete from graphile_worker._private_jobs`;
    for (let tries = 0; tries < 3; tries += 1) {
      await skip({ hours: 1 });
      await sweepMoney();
      await runJobsOnce();
      await pullRetriesForward();
      await runJobsOnce();
    }
    expect((await atStripe(disputeId)).evidence_details.submission_count).toBe(1);
    expect((await submissions(disputeId)).filter(({ status }) => status === 'SUCCEEDED')).toHaveLength(1);
    expect(await disputeOf(disputeId)).toMatchObject({ status: 'UNDER_REVIEW' });
  },
  60_000,
);

test('evidence that comes after the bank’s decision is refused, the desk is told, and the decision is heard of', async () => {
  const { campaignId, disputeId, adviser } = await disputed();
  await writes(adviser, disputeId, 'Trop tard ?');
  await decide(disputeId, 'lost');
  await submits(adviser, disputeId);
  await runJobsOnce();
  expect(await submissions(disputeId)).toMatchObject([{ status: 'ERROR' }]);
  expect(await disputeOf(disputeId)).toMatchObject({ status: 'LOST', submittedAt: null });
  expect(await mailsAbout(campaignId)).toEqual(
    expect.arrayContaining([expect.stringContaining('EVIDENCE_REFUSED')]),
  );
  expect(await brokenRules()).toEqual([]);
});

test('after the day that the bank named nothing is submitted', async () => {
  const { disputeId, adviser } = await disputed();
  await writes(adviser, disputeId, 'Demain');
  const evidenceDueAt = addHours(await readBusinessNow(database()), -1);
  await database().dispute.update({ where: { id: disputeId }, data: { evidenceDueAt } });
  await expect(submits(adviser, disputeId)).rejects.toThrow('EVIDENCE_TOO_LATE');
});

test('the pack holds the page as it was when the contribution was confirmed, what was agreed to and when, and what was done and told', async () => {
  const { campaignId, pledgeId, disputeId, adviser } = await disputed();
  const before = await database().campaign.findUniqueOrThrow({ where: { id: campaignId } });
  await database().campaign.update({
    where: { id: campaignId },
    data: { story: 'Une autre histoire.', updatedAt: addHours(await readBusinessNow(database()), 1) },
  });
  await writes(adviser, disputeId, 'Retiré le 3 décembre.', 'Bon n° 12.');
  const facts = await readEvidenceFacts(database(), disputeId);
  const pledge = await database().pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  const said = JSON.stringify(packSections(facts, packWords('fr')));
  expect(said).toContain(JSON.stringify(before.story).slice(1, -1));
  expect(said).not.toContain('Une autre histoire');
  for (const part of [
    pledge.reference,
    pledge.consentSentence,
    pledge.consentVersion,
    disputeId,
    facts.operator.name,
    facts.business.siret,
    'Retiré le 3 décembre.',
    'Bon n° 12.',
    'Contribution confirmée, carte enregistrée',
    'Carte débitée',
  ])
    expect(said).toContain(part);
  const at = new Date('2026-12-01T09:00:00Z');
  const [once, again] = [
    await renderEvidencePack(facts, 'fr', at),
    await renderEvidencePack(facts, 'fr', at),
  ];
  expect(once.subarray(0, 5).toString()).toBe('%PDF-');
  expect(once.equals(again)).toBe(true);
});
