'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor } from '@/adapters/auth/current-actor';
import { wallNow } from '@/adapters/clock';
import { localeOf } from '@/app/form-locale';
import { parseForm } from '@/app/parse-form';
import { answerRefusal } from '@/app/refusal-answer';
import { refusalSentence } from '@/app/refusal-sentence';
import type { SaveState } from '@/components/builder/save-state';
import { emptyForm, typedValues } from '@/components/ui/form-state';
import type { Cents } from '@/domain/money';
import { getPathname } from '@/i18n/navigation';
import { describeCover } from '@/use-cases/campaigns/describe-cover';
import { saveBudget } from '@/use-cases/campaigns/save-budget';
import { saveIdentity } from '@/use-cases/campaigns/save-identity';
import { saveStory } from '@/use-cases/campaigns/save-story';
import { budgetForm, budgetLinesForm, coverForm, identityForm, storyForm } from './form';

type Section = 'identity' | 'cover' | 'story' | 'budget' | 'rewards';
type Saved = { seen: string } & Partial<SaveState>;

/** What the sections' saves have in common: sent by hand or by itself, then on to the next section when that was pressed. */
async function save(
  section: Section,
  next: Section,
  form: FormData,
  act: () => Promise<Saved>,
): Promise<SaveState> {
  const locale = localeOf(form);
  const id = String(form.get('campaignId'));
  const page = (name: Section) =>
    getPathname({ locale, href: { pathname: `/atelier/campaigns/[id]/${name}`, params: { id } } });
  const isAutosave = form.has('autosave');
  const state = await answerRefusal<Partial<SaveState>>(
    { form, locale, returnTo: page(section), isAutosave },
    async () => {
      const saved = await act();
      if (form.get('then') === 'next' && !saved.errors) redirect(page(next));
      return { ...emptyForm, savedAt: wallNow().toISOString(), ...saved };
    },
  );
  // The page behind the form shows what is stored now, by whomever; without a session it would lead away from what was typed.
  if (state.code !== 'NOT_SIGNED_IN') refresh();
  return { ...state, isAutosave };
}

/** The mark of this page's own last save, else of what the page was opened with. */
const seenBy = (previous: SaveState, form: { seen: string }): string => previous.seen ?? form.seen;

export async function saveIdentityAction(previous: SaveState, form: FormData): Promise<SaveState> {
  return save('identity', 'cover', form, async () => {
    const input = parseForm(identityForm, form);
    return { seen: await saveIdentity(await currentActor(), { ...input, seen: seenBy(previous, input) }) };
  });
}

export async function describeCoverAction(previous: SaveState, form: FormData): Promise<SaveState> {
  return save('cover', 'story', form, async () => {
    const input = parseForm(coverForm, form);
    return { seen: await describeCover(await currentActor(), { ...input, seen: seenBy(previous, input) }) };
  });
}

export async function saveStoryAction(previous: SaveState, form: FormData): Promise<SaveState> {
  return save('story', 'budget', form, async () => {
    const input = parseForm(storyForm, form);
    return { seen: await saveStory(await currentActor(), { ...input, seen: seenBy(previous, input) }) };
  });
}

/** Figures that cannot stand are stored all the same, and told: nothing typed is lost. */
export async function saveBudgetAction(previous: SaveState, form: FormData): Promise<SaveState> {
  return save('budget', 'rewards', form, async () => {
    const { goal, duration, ...input } = parseForm(budgetForm, form);
    const lines = linesOf(parseForm(budgetLinesForm, form));
    const typed = { ...input, goalCents: goal, durationDays: duration, lines, seen: seenBy(previous, input) };
    const { seen, faults } = await saveBudget(await currentActor(), typed);
    const blank = new Set([
      goal === null ? 'goal' : '',
      duration === null ? 'duration' : '',
      lines.length === 0 ? 'line-0-label' : '',
    ]);
    const wrong = faults.filter(({ field }) => !blank.has(field));
    if (wrong.length === 0 || form.has('autosave')) return { seen };
    const locale = localeOf(form);
    const errors = Object.fromEntries(wrong.map(({ field, code }) => [field, refusalSentence(code, locale)]));
    return { seen, errors, values: typedValues(form) };
  });
}

function linesOf(fields: Record<string, unknown>): { label: string; amountCents: Cents | null }[] {
  const count = Object.keys(fields).length / 2;
  return Array.from({ length: count }, (_, index) => ({
    label: String(fields[`line-${index}-label`]),
    amountCents: fields[`line-${index}-amount`] as Cents | null,
  }));
}
