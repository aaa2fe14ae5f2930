'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  name: string;
  back: ReactNode;
};

export function WithdrawalForm({ action, name, back }: Props) {
  const t = useTranslations('contribution.withdrawal');
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} noValidate className="grid gap-5">
      <ErrorSummary state={state} />
      <TextField
        name="declaredName"
        label={t('name')}
        hint={t('nameHint')}
        error={state.errors.declaredName}
        defaultValue={state.values.declaredName ?? name}
        autoComplete="name"
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton kind="danger" pendingLabel={t('confirming')}>
          {t('confirm')}
        </SubmitButton>
        {back}
      </div>
    </form>
  );
}
