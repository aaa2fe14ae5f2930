'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { SubmitButton } from '../ui/submit-button';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  label: string;
  pending: string;
  kind?: 'primary' | 'secondary' | 'danger';
};

/** One button that changes something: a form of its own, so that it works without scripts and cannot be pressed twice. */
export function ActionForm({ action, label, pending, kind = 'primary' }: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} className="grid justify-items-start gap-4">
      <ErrorSummary state={state} />
      <SubmitButton kind={kind} pendingLabel={pending}>
        {label}
      </SubmitButton>
    </form>
  );
}
