'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { RadioCards } from '../ui/radio-cards';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';
import type { Act } from './act';

type Word =
  | 'legend'
  | 'now'
  | 'nowHint'
  | 'later'
  | 'laterHint'
  | 'day'
  | 'dayHint'
  | 'time'
  | 'timeHint'
  | 'submit'
  | 'pending';
type Props = { action: Act; campaignId: string; words: Record<Word, string> };

/** At once, or on a day and at a time typed as people write them. */
export function LaunchForm({ action, campaignId, words }: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  const { values, errors } = state;
  return (
    <form action={formAction} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      <HiddenFields fields={{ campaignId }} />
      <RadioCards
        name="when"
        legend={words.legend}
        defaultValue={values.when ?? 'later'}
        choices={[
          { value: 'later', label: words.later, description: words.laterHint },
          { value: 'now', label: words.now, description: words.nowHint },
        ]}
      />
      <div className="grid grid-cols-2 items-end gap-4">
        <TextField
          name="day"
          label={words.day}
          hint={words.dayHint}
          error={errors.day}
          defaultValue={values.day}
          required
          autoComplete="off"
        />
        <TextField
          name="time"
          label={words.time}
          hint={words.timeHint}
          error={errors.time}
          defaultValue={values.time}
          required
          autoComplete="off"
        />
      </div>
      <SubmitButton pendingLabel={words.pending} wide>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
