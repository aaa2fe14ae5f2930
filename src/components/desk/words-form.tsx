'use client';

import { useActionState } from 'react';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';
import type { Act } from './act';
import { Refused } from './refused';

type Props = {
  action: Act;
  fields: Record<string, string>;
  /** `text` or `reason`; the id tells several of them on one page apart. */
  name: string;
  id: string;
  label: string;
  hint?: string;
  submit: string;
  pendingLabel: string;
  kind?: 'primary' | 'secondary' | 'danger';
};

/** An act that is explained in words. What was typed stays when it is refused. */
export function WordsForm({
  action,
  fields,
  name,
  id,
  label,
  hint,
  submit,
  pendingLabel,
  kind = 'secondary',
}: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  const error = state.errors[name];
  return (
    <form action={formAction} noValidate className="grid gap-3">
      <HiddenFields fields={fields} />
      <Refused message={error ? null : state.message} />
      <TextArea
        name={name}
        id={id}
        label={label}
        hint={hint}
        error={error}
        defaultValue={state.values[name]}
        rows={3}
      />
      <div>
        <SubmitButton pendingLabel={pendingLabel} kind={kind} size="small">
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
