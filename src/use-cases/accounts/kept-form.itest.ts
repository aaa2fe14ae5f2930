import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { aUser } from '@/testing/makers';
import { keepForm } from './keep-form';
import { takeBackForm } from './take-back-form';

const path = '/atelier/campagnes/1/recit';
const values = { story: 'Le four du village a cent ans. 🥖', purpose: 'Rebâtir la voûte.' };

test('what was typed when the session ended is there after signing in, as often as the page is opened', async () => {
  const id = await keepForm({ path, values });
  const baker = await aUser();
  expect(await takeBackForm(baker, { id, path })).toEqual(values);
  expect(await takeBackForm(baker, { id, path })).toEqual(values);
});

test('it belongs to the first account that takes it back, and to its own page', async () => {
  const id = await keepForm({ path, values });
  await takeBackForm(await aUser(), { id, path });
  expect(await takeBackForm(await aUser(), { id, path })).toBeNull();
  const other = await keepForm({ path, values });
  expect(await takeBackForm(await aUser(), { id: other, path: '/atelier' })).toBeNull();
  expect(await takeBackForm({ kind: 'anonymous' }, { id: other, path })).toBeNull();
});

test('it is gone after a day', async () => {
  const id = await keepForm({ path, values });
  await database().formDraft.update({
    where: { id },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  });
  expect(await takeBackForm(await aUser(), { id, path })).toBeNull();
  await keepForm({ path, values });
  expect(await database().formDraft.findUnique({ where: { id } })).toBeNull();
});
