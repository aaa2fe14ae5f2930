'use client';

import { useActionState } from 'react';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';
import type { Act } from './act';
import { Refused } from './refused';

type Props = {
  action: Act;
  fields: Record<string, string>;
  options: { value: string; label: string }[];
  words: { to: string; submit: string; pending: string };
};

export function HandoverForm({ action, fields, options, words }: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} className="grid gap-3">
      <HiddenFields fields={fields} />
      <Refused message={state.message} />
      <SelectField
        name="adviserId"
        label={words.to}
        options={options}
        defaultValue={state.values.adviserId}
      />
      <div>
        <SubmitButton pendingLabel={words.pending} kind="secondary" size="small">
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
