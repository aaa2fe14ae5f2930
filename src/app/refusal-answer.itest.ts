import { redirect } from 'next/navigation';
import { expect, test, vi } from 'vitest';
import { database } from '@/adapters/db/client';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import { Refusal } from '@/domain/refusal';
import { answerRefusal } from './refusal-answer';

function typed(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...values, $ACTION_ID_1: 'of React' })) form.set(name, value);
  return form;
}
const form = typed({ title: 'Un four 🥖', goal: '12,50' });
const asked = { form, locale: 'fr', returnTo: '/atelier/campagnes/1/budget' } as const;

const throwing = (error: Error) => async (): Promise<FormState> => {
  throw error;
};

test('a refusal becomes sentences in the reader’s language, beside what was typed', async () => {
  const refuse = throwing(new Refusal('FORM_INCOMPLETE', [{ field: 'goal', code: 'GOAL_OUT_OF_RANGE' }]));
  expect(await answerRefusal(asked, refuse)).toEqual({
    message: null,
    errors: { goal: 'Indiquez un objectif entre 500\u00a0€ et 100\u00a0000\u00a0€.' },
    values: { title: 'Un four 🥖', goal: '12,50' },
    code: 'FORM_INCOMPLETE',
  });
  const english = await answerRefusal({ ...asked, locale: 'en' }, throwing(new Refusal('ALREADY_DONE')));
  expect(english.message).toMatch(/^This is already done/);
});

test('what was not expected is logged under a reference and told as an apology, never its own text', async () => {
  const state = await answerRefusal(asked, throwing(new Error('password of the database')));
  const [told, error] = vi.mocked(console.error).mock.calls[0] ?? [];
  vi.mocked(console.error).mockClear();
  expect(String(error)).toContain('password of the database');
  expect(state.message).toContain(String(told).replace('bug ', ''));
  expect(state.message).not.toContain('password');
  expect(state.values).toEqual({ title: 'Un four 🥖', goal: '12,50' });
});

test('a session that ended keeps everything typed and leads to the sign-in page and back', async () => {
  const leave = answerRefusal(asked, throwing(new Refusal('NOT_SIGNED_IN')));
  const { digest } = (await leave.catch((error: unknown) => error)) as { digest: string };
  const kept = await database().formDraft.findFirstOrThrow();
  const back = encodeURIComponent(`/atelier/campagnes/1/budget?draft=${kept.id}`);
  expect(digest).toContain(`/connexion?to=${back}&why=session`);
  expect(kept).toMatchObject({ path: asked.returnTo, data: { title: 'Un four 🥖', goal: '12,50' } });
});

test('a page that saves by itself is not led away from what is being written', async () => {
  const state = await answerRefusal({ ...asked, isAutosave: true }, throwing(new Refusal('NOT_SIGNED_IN')));
  expect(state).toMatchObject({ code: 'NOT_SIGNED_IN', values: { goal: '12,50' } });
});

test('a redirect of the action passes through', async () => {
  const leave = answerRefusal(asked, async () => {
    redirect('/merci');
    return emptyForm;
  });
  await expect(leave).rejects.toMatchObject({ digest: expect.stringContaining('/merci') });
});
