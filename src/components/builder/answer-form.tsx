'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyForm, type FormState } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  campaignId: string;
  remarkId: string;
  answer: string;
};

/** The business's answer to one remark; it may be rewritten until the file goes back. */
export function AnswerForm({ action, campaignId, remarkId, answer }: Props) {
  const t = useTranslations('builder');
  const [state, formAction] = useActionState(action, emptyForm);
  const name = `answer-${remarkId}`;
  return (
    <form action={formAction} noValidate className="grid justify-items-start gap-3">
      <HiddenFields fields={{ campaignId, remarkId }} />
      <div className="w-full">
        <TextArea
          name={name}
          label={t('remark.yourAnswer')}
          rows={2}
          defaultValue={state.values[name] ?? answer}
          error={state.errors[name] ?? state.message ?? undefined}
        />
      </div>
      <SubmitButton kind="secondary" size="small" pendingLabel={t('saving')}>
        {answer ? t('remark.reanswer') : t('remark.answer')}
      </SubmitButton>
    </form>
  );
}
