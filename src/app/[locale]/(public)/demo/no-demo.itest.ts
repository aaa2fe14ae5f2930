import { expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { env } from '@/adapters/env';
import { makeAccounts } from '@/demo/accounts';
import { openSession } from '@/demo/open-session';
import { playStories } from '@/demo/play-stories';
import { readDemo } from '@/demo/read-demo';
import { startMoving } from '@/demo/start-moving';
import { moveTimeAction, signInAsAction } from './actions';
import Demo from './page';

const NOT_FOUND = { digest: expect.stringContaining('404') };
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test('without DEMO the page does not exist', async () => {
  expect(env().DEMO).toBe(false);
  const props = { params: Promise.resolve({ locale: 'fr' as const }), searchParams: Promise.resolve({}) };
  await expect(Demo(props)).rejects.toMatchObject(NOT_FOUND);
});

test('without DEMO nobody signs in by a press, even where such accounts exist', async () => {
  await makeAccounts();
  await expect(signInAsAction(form({ role: 'admin', locale: 'fr' }))).rejects.toMatchObject(NOT_FOUND);
  await expect(openSession('admin')).rejects.toThrow('no demo');
  expect(await database().session.count()).toBe(0);
});

test('without DEMO time cannot be moved', async () => {
  await expect(moveTimeAction(form({ step: 'day', locale: 'fr' }))).rejects.toMatchObject(NOT_FOUND);
  await expect(async () => startMoving(new Date('2030-01-01'))).rejects.toThrow('no demo');
  expect(await database().setting.findMany({ where: { key: 'demo-move' } })).toEqual([]);
});

test('without DEMO no story is told and nothing of the demo is read', async () => {
  await expect(playStories([])).rejects.toThrow('no demo');
  await expect(readDemo()).rejects.toThrow('no demo');
});
