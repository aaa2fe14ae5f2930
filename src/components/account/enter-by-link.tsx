'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { LinkSent } from './link-sent';
import type { SignInState } from './sign-in-state';

type Action = (state: SignInState, form: FormData) => Promise<SignInState>;
type Props = { enter: Action; renewLink: Action; token: string; to: string };

/** What a mailed link opens: a button, because mail scanners follow links. A link that is over offers a new one. */
export function EnterByLink({ enter, renewLink, token, to }: Props) {
  const t = useTranslations('signIn');
  const [state, formAction] = useActionState(enter, emptyForm as SignInState);
  const [renewed, renewAction] = useActionState(renewLink, emptyForm as SignInState);
  const hidden = <HiddenFields fields={{ token, to }} />;
  if (renewed.sentTo !== undefined) return <LinkSent sentTo="" />;
  const refusal = renewed.message ?? state.message;
  if (refusal) {
    return (
      <div className="grid gap-6">
        <Notice tone="warning" title={t('linkOver')} live>
          {refusal}
        </Notice>
        <form action={renewAction}>
          {hidden}
          <SubmitButton size="large" pendingLabel={t('sending')}>
            {t('newLink')}
          </SubmitButton>
        </form>
      </div>
    );
  }
  return (
    <form action={formAction}>
      {hidden}
      <SubmitButton size="large" pendingLabel={t('signingIn')}>
        {t('enter')}
      </SubmitButton>
    </form>
  );
}
