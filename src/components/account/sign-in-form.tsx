'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';
import { LinkSent } from './link-sent';
import type { SignInState } from './sign-in-state';

type Action = (state: SignInState, form: FormData) => Promise<SignInState>;

/** An address is enough: no password, no account to make first. */
export function SignInForm({ action, to }: { action: Action; to: string }) {
  const t = useTranslations('signIn');
  const [state, formAction] = useActionState(action, emptyForm as SignInState);
  if (state.sentTo !== undefined) {
    return (
      <LinkSent sentTo={state.sentTo}>
        {state.suggestion ? (
          <form action={formAction} className="grid justify-items-start gap-3">
            <p>{t('suggestion')}</p>
            <HiddenFields fields={{ to, email: state.suggestion }} />
            <SubmitButton kind="secondary" pendingLabel={t('sending')}>
              {t('sendTo', { email: state.suggestion })}
            </SubmitButton>
          </form>
        ) : null}
      </LinkSent>
    );
  }
  return (
    <form action={formAction} noValidate className="grid gap-6">
      <ErrorSummary state={state} />
      <HiddenFields fields={{ to }} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        error={state.errors.email}
        defaultValue={state.values.email}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
      />
      <SubmitButton size="large" pendingLabel={t('sending')}>
        {t('send')}
      </SubmitButton>
    </form>
  );
}
