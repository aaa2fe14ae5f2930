'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'large' | 'small';
  pendingLabel: string;
  children: ReactNode;
};

/** One button that does one thing, and says why not when it was refused. */
export function PressForm({ action, hidden, kind, size, pendingLabel, children }: Props) {
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} className="grid justify-items-start gap-4">
      <ErrorSummary state={{ ...state, errors: {} }} />
      <HiddenFields fields={hidden} />
      {/* A quiet button has no edge to see: its words align with the text around it. */}
      <span className={kind === 'quiet' ? (size === 'small' ? '-ml-3.5' : '-ml-5') : ''}>
        <SubmitButton kind={kind} size={size} pendingLabel={pendingLabel}>
          {children}
        </SubmitButton>
      </span>
    </form>
  );
}
