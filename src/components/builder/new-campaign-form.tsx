'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { LONGEST_TITLE } from '@/domain/campaign-draft';
import type { AtelierView } from '@/queries/campaign-file.view';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';
import { CountedField } from './counted-field';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  businesses: AtelierView['businesses'];
  kept: Record<string, string> | null;
};

/** A title is enough to begin; everything can change until the file is approved. */
export function NewCampaignForm({ action, businesses, kept }: Props) {
  const t = useTranslations('builder');
  const [state, formAction] = useActionState(action, emptyForm);
  const only = businesses.length === 1 ? businesses[0] : undefined;
  return (
    <form action={formAction} noValidate className="grid gap-7">
      <ErrorSummary state={state} />
      <HiddenFields fields={only ? { businessId: only.id } : {}} />
      {only ? null : (
        <SelectField
          name="businessId"
          label={t('new.business')}
          options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
          error={state.errors.businessId}
          defaultValue={state.values.businessId ?? kept?.businessId}
        />
      )}
      <CountedField
        name="title"
        label={t('identity.title')}
        hint={t('identity.titleHint')}
        error={state.errors.title}
        defaultValue={state.values.title ?? kept?.title ?? ''}
        most={LONGEST_TITLE}
      />
      <div>
        <SubmitButton size="large" pendingLabel={t('saving')}>
          {t('new.start')}
        </SubmitButton>
      </div>
    </form>
  );
}
