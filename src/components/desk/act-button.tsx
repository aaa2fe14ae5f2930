'use client';

import { useActionState } from 'react';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';
import type { Act } from './act';
import { Refused } from './refused';

type Props = {
  action: Act;
  fields: Record<string, string>;
  label: string;
  pendingLabel: string;
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  wide?: boolean;
};

/** One act, one button. */
export function ActButton({ action, fields, label, ...button }: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} className={`grid gap-2 ${button.wide ? '' : 'justify-items-start'}`}>
      <HiddenFields fields={fields} />
      <Refused message={state.message} />
      <SubmitButton {...button}>{label}</SubmitButton>
    </form>
  );
}
