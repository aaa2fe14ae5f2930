'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { SubmitButton } from '../ui/submit-button';
import { TotalBar } from './total-bar';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  consent: string;
  totalCents: number;
  /** "Soutenir et payer 25 € si l'objectif est atteint" (C. conso. L221-14). */
  label: string;
  back: ReactNode;
};

/** The sentence and the button that agrees to it. The sentence is sent along: what was read is what is agreed to. */
export function PayForm({ action, consent, totalCents, label, back }: Props) {
  const t = useTranslations('pledge');
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} className="grid gap-6">
      <ErrorSummary state={state} />
      <input type="hidden" name="consent" value={consent} />
      <p className="cut border-2 border-malbec-text bg-lime p-5 leading-relaxed">{consent}</p>
      <TotalBar totalCents={totalCents} back={back} hasLongButton>
        <SubmitButton size="large" pendingLabel={t('recap.opening')}>
          {label}
        </SubmitButton>
      </TotalBar>
    </form>
  );
}
