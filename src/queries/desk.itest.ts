import { describe, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import type { Actor } from '@/domain/permission';
import { aBusiness, aCampaign, aUser } from '@/testing/makers';
import { addRemark } from '@/use-cases/vetting/add-remark';
import { approveCampaign } from '@/use-cases/vetting/approve-campaign';
import { requestChanges } from '@/use-cases/vetting/request-changes';
import { tickCheck } from '@/use-cases/vetting/tick-check';
import { countWaiting, readDeskQueue } from './desk-queue';
import type { QueueFilters } from './desk-queue.view';
import { readDossier } from './dossier';

const usual: QueueFilters = {
  tab: 'waiting',
  who: 'all',
  sort: 'age',
  descending: false,
  search: '',
  page: 1,
};
const titles = async (actor: Actor, filters: Partial<QueueFilters> = {}) =>
  (await readDeskQueue(actor, { ...usual, ...filters })).rows.map(({ title }) => title);

describe('who reads', () => {
  test('only the desk reads the queue and the files; a business finds its own in its atelier alone', async () => {
    const { id: businessId } = await aBusiness();
    const { id } = await aCampaign({ businessId });
    const owner = await aUser('RESIDENT', { memberOf: [businessId] });
    for (const actor of [owner, await aUser()]) {
      await expect(readDeskQueue(actor, usual)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(countWaiting(actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(readDossier(actor, id, 'fr')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const visitor: Actor = { kind: 'anonymous' };
    await expect(readDeskQueue(visitor, usual)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    await expect(readDossier(visitor, id, 'fr')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    const dossier = await readDossier(await aUser('ADVISER'), id, 'fr');
    expect(dossier.whyNot).toMatchObject({
      take: null,
      approve: 'NOT_ALLOWED',
      remark: 'NOT_ALLOWED',
      suspend: 'NOT_ALLOWED',
    });
  });
});

describe('the queue', () => {
  test('shows the longest wait first, by person, tab and words, and never drafts', async () => {
    await database().campaign.updateMany({ data: { status: 'CANCELLED' } });
    const adviser = await aUser('ADVISER', { name: 'Anne' });
    const day = (n: number) => new Date(Date.UTC(2026, 9, n));
    await aCampaign({ title: 'Deuxième', submittedAt: day(12), adviserId: adviser.userId });
    await aCampaign({ title: 'Premier', submittedAt: day(10), goalCents: 9_000_00 });
    await aCampaign({ title: 'Brouillon', status: 'DRAFT' });
    await aCampaign({ title: 'Renvoyé', status: 'CHANGES_REQUESTED' });
    expect(await titles(adviser)).toEqual(['Premier', 'Deuxième']);
    expect(await titles(adviser, { descending: true })).toEqual(['Deuxième', 'Premier']);
    expect(await titles(adviser, { sort: 'goal', descending: true })).toEqual(['Premier', 'Deuxième']);
    expect(await titles(adviser, { who: 'mine' })).toEqual(['Deuxième']);
    expect(await titles(adviser, { who: 'none' })).toEqual(['Premier']);
    expect(await titles(adviser, { search: 'PREM' })).toEqual(['Premier']);
    expect(await titles(adviser, { search: '%' })).toEqual([]);
    expect(await titles(adviser, { tab: 'business' })).toEqual(['Renvoyé']);
    const { counts } = await readDeskQueue(adviser, usual);
    expect(counts).toMatchObject({ waiting: 2, business: 1, ready: 0, live: 0 });
    expect(await countWaiting(adviser)).toBe(2);
  });

  test('a page beyond the last shows the last', async () => {
    const adviser = await aUser('ADVISER');
    expect((await readDeskQueue(adviser, { ...usual, page: 99 })).filters.page).toBe(1);
  });
});

describe('a file', () => {
  test('offers exactly the acts that the use cases accept', async () => {
    const adviser = await aUser('ADVISER');
    const { id: campaignId } = await aCampaign({ adviserId: adviser.userId });
    const whyNot = async () => (await readDossier(adviser, campaignId, 'fr')).whyNot;
    expect(await whyNot()).toMatchObject({
      remark: null,
      requestChanges: 'REMARK_MISSING',
      approve: 'CHECKLIST_INCOMPLETE',
      schedule: 'WRONG_STATUS',
    });
    const { checks } = await readDossier(adviser, campaignId, 'fr');
    for (const { item, mandatory } of checks)
      if (mandatory) await tickCheck(adviser, { campaignId, item, ticked: true });
    await addRemark(adviser, { campaignId, section: 'STORY', text: 'Qui cuit le dimanche ?' });
    expect(await whyNot()).toMatchObject({ requestChanges: null, approve: null, reject: null });
    await approveCampaign(adviser, { campaignId });
    expect(await whyNot()).toMatchObject({ approve: 'WRONG_STATUS', remark: 'WRONG_STATUS', schedule: null });
  });

  test('after the business has answered, the adviser reads the answer beside the remark', async () => {
    const adviser = await aUser('ADVISER', { name: 'Anne' });
    const { id: campaignId } = await aCampaign({ adviserId: adviser.userId });
    const { remarkId } = await addRemark(adviser, { campaignId, section: 'BUDGET', text: 'Et le devis ?' });
    await requestChanges(adviser, { campaignId });
    await database().remark.update({
      where: { id: remarkId },
      data: { answer: 'Le voici.', answeredAt: new Date('2026-11-20T10:00:00Z') },
    });
    const { remarks, history } = await readDossier(adviser, campaignId, 'fr');
    expect(remarks).toMatchObject([
      { author: 'Anne', section: 'BUDGET', text: 'Et le devis ?', answer: 'Le voici.' },
    ]);
    expect(history.map(({ who, status, act }) => [who, status ?? act])).toEqual([
      ['Anne', 'CHANGES_REQUESTED'],
      ['Anne', 'add-remark'],
    ]);
  });

  test('a colleague’s declaration of no conflict of interest is shown as not counting for the reader', async () => {
    const [adviser, admin] = [await aUser('ADVISER'), await aUser('ADMIN')];
    const { id: campaignId } = await aCampaign({ adviserId: adviser.userId });
    await tickCheck(adviser, { campaignId, item: 'NO_CONFLICT_OF_INTEREST', ticked: true });
    const counts = async (actor: Actor) =>
      (await readDossier(actor, campaignId, 'fr')).checks.find(
        ({ item }) => item === 'NO_CONFLICT_OF_INTEREST',
      )?.counts;
    expect([await counts(adviser), await counts(admin)]).toEqual([true, false]);
  });
});
