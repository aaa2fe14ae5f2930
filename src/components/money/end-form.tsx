'use client';

import { useActionState } from 'react';
import type { Act } from '../desk/act';
import { Refused } from '../desk/refused';
import { Checkbox } from '../ui/checkbox';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';

type Props = {
  action: Act;
  campaignId: string;
  /** Tells two of them on one page apart. */
  id: string;
  words: { reason: string; hint: string; sure: string; submit: string; pending: string };
};

/** What can never be undone: a reason that everybody reads, a box that says so, then the button. */
export function EndForm({ action, campaignId, id, words }: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} noValidate className="grid gap-4">
      <HiddenFields fields={{ campaignId }} />
      <Refused message={state.message} />
      <TextArea
        name="reason"
        id={`${id}-reason`}
        label={words.reason}
        hint={words.hint}
        error={state.errors.reason}
        defaultValue={state.values.reason}
        rows={3}
      />
      <Checkbox
        name="sure"
        id={`${id}-sure`}
        value="yes"
        label={words.sure}
        error={state.errors.sure}
        required
      />
      <div>
        <SubmitButton kind="danger" size="small" pendingLabel={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
