'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { MOST_BUDGET_LINES } from '@/domain/campaign-draft';
import { formatEuros } from '@/domain/format-amount';
import { cents, eurosAsTyped, parseEuros } from '@/domain/money';
import { SUGGESTED_DURATION_DAYS } from '@/domain/terms';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { BudgetBalance } from './budget-balance';
import { BudgetLineFields } from './budget-line-fields';
import { FormHead } from './form-head';
import { SaveBar } from './save-bar';
import type { SaveAction } from './save-state';
import { useSavedForm } from './use-saved-form';

type File = Pick<CampaignFileView, 'id' | 'seen' | 'goalCents' | 'durationDays' | 'budgetLines' | 'rights'>;
type Props = { action: SaveAction; file: File; kept: Record<string, string> | null };

/** Lines that are always there to be filled, so that the form works without JavaScript. */
const SPARE_LINES = 2;

/** Goal, duration, and the lines that must sum to the goal; the difference is told as one types. */
export function BudgetForm({ action, file, kept }: Props) {
  const t = useTranslations('builder');
  const locale = useLocale();
  const { state, isPending, isDirty, formProps } = useSavedForm(action);
  const typed = { ...storedValues(file, locale), ...kept, ...state.values };
  const [lineCount, setLineCount] = useState(() =>
    Math.min(MOST_BUDGET_LINES, linesTyped(typed) + SPARE_LINES),
  );
  const [figures, setFigures] = useState(() => readFigures((name) => typed[name]));
  const recount = (form: HTMLFormElement) => {
    const data = new FormData(form);
    setFigures(readFigures((name) => String(data.get(name) ?? '')));
  };
  const stored = [
    {
      name: 'goal',
      label: t('budget.goal'),
      value: file.goalCents === null ? '' : eurosAsTyped(cents(file.goalCents)),
    },
    { name: 'duration', label: t('budget.duration'), value: String(file.durationDays ?? '') },
    { name: 'lines', label: t('budget.lines'), value: linesInWords(file, locale) },
  ];
  return (
    <form
      {...formProps}
      onInput={(event) => {
        formProps.onInput();
        recount(event.currentTarget);
      }}
      className="grid gap-8"
    >
      <FormHead state={state} kept={kept} campaignId={file.id} seen={file.seen.budget} stored={stored} />
      {file.rights.MONEY === 'REVIEW' ? <Notice tone="warning">{t('backToReview')}</Notice> : null}
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField
          name="goal"
          label={t('budget.goal')}
          hint={t('budget.goalHint')}
          error={state.errors.goal}
          defaultValue={typed.goal}
          suffix="€"
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField
          name="duration"
          label={t('budget.duration')}
          hint={t('budget.durationHint')}
          error={state.errors.duration}
          defaultValue={typed.duration}
          suffix={t('budget.days')}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <fieldset className="grid gap-4">
        <legend className="text-h3 font-serif font-semibold">{t('budget.lines')}</legend>
        <p className="prose-measure text-stone-600">{t('budget.linesHint')}</p>
        {Array.from({ length: lineCount }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are their numbers
          <BudgetLineFields key={index} index={index} typed={typed} errors={state.errors} />
        ))}
        {lineCount < MOST_BUDGET_LINES ? (
          <div className="-ml-5">
            <Button kind="quiet" onClick={() => setLineCount(lineCount + 1)}>
              {t('budget.addLine')}
            </Button>
          </div>
        ) : null}
      </fieldset>
      <BudgetBalance {...figures} />
      <SaveBar
        state={state}
        isPending={isPending}
        isDirty={isDirty}
        next={t('continueTo', { section: t('sections.rewards') })}
      />
    </form>
  );
}

type Values = Record<string, string>;

function storedValues({ goalCents, durationDays, budgetLines }: File, locale: string): Values {
  const mark = locale === 'fr' ? ',' : '.';
  const lines = budgetLines.flatMap(({ label, amountCents }, index) => [
    [`line-${index}-label`, label],
    [`line-${index}-amount`, eurosAsTyped(cents(amountCents), mark)],
  ]);
  return {
    goal: goalCents === null ? '' : eurosAsTyped(cents(goalCents), mark),
    duration: String(durationDays ?? SUGGESTED_DURATION_DAYS),
    ...Object.fromEntries(lines),
  };
}

const lineNumbers = Array.from({ length: MOST_BUDGET_LINES }, (_, index) => index);

const linesTyped = (typed: Values): number =>
  1 + lineNumbers.findLastIndex((index) => typed[`line-${index}-label`] || typed[`line-${index}-amount`]);

function readFigures(read: (name: string) => string | undefined) {
  const amounts = lineNumbers.map((index) => parseEuros(read(`line-${index}-amount`) ?? '') ?? 0);
  return {
    goalCents: parseEuros(read('goal') ?? ''),
    sumCents: amounts.reduce<number>((total, amount) => total + amount, 0),
  };
}

const linesInWords = ({ budgetLines }: File, locale: string): string =>
  budgetLines.map(({ label, amountCents }) => `${label} : ${formatEuros(amountCents, locale)}`).join('\n');
