'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import type { FormState } from '../ui/form-state';
import { SubmitButton } from '../ui/submit-button';
import { ChoiceFields } from './choice-fields';
import type { OfferedReward } from './choices-of';
import { TotalBar } from './total-bar';
import { useChoice } from './use-choice';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What is wrong with the stored choice already: a reward has gone since. */
  initial: FormState;
  rewards: OfferedReward[];
  freeCents: number;
  decimalMark: ',' | '.';
  freeHint: string;
};

/** The total follows each keystroke; without scripts a button counts it. */
export function ChooseForm({ action, initial, rewards, freeCents, decimalMark, freeHint }: Props) {
  const t = useTranslations('pledge');
  const [state, formAction] = useActionState(action, initial);
  const choice = useChoice({ state, rewards, freeCents, decimalMark });
  return (
    <form action={formAction} noValidate className="grid gap-6" onInput={choice.onInput}>
      <ErrorSummary state={state} />
      <ChoiceFields rewards={rewards} choice={choice} errors={state.errors} freeHint={freeHint} />
      <TotalBar totalCents={choice.totalCents} note={choice.isPosted ? t('choice.postageNext') : undefined}>
        <noscript>
          <button type="submit" name="intent" value="count" className="min-h-11 px-2 underline">
            {t('choice.count')}
          </button>
        </noscript>
        <SubmitButton size="large" pendingLabel={t('sending')}>
          {t('choice.next')}
        </SubmitButton>
      </TotalBar>
    </form>
  );
}
