'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { LONGEST_MESSAGE, LONGEST_NAME } from '@/domain/pledge-draft';
import type { ContributionView } from '@/queries/pledge.view';
import { Checkbox } from '../ui/checkbox';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { AddressFields, type CountryChoice } from './address-fields';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  stored: Pick<ContributionView, 'backerName' | 'listedPublicly' | 'message' | 'address'>;
  businessName: string;
  countries: CountryChoice[] | null;
};

export function ContributionDetailsForm({ action, stored, businessName, countries }: Props) {
  const t = useTranslations('pledge.details');
  const tHere = useTranslations('contribution.details');
  const [state, formAction] = useActionState(action, emptyForm);
  const { errors, values } = state;
  const isRefused = Object.keys(values).length > 0;
  return (
    <form action={formAction} noValidate className="grid gap-5">
      <ErrorSummary state={state} />
      {countries ? <AddressFields countries={countries} stored={stored.address} state={state} /> : null}
      <TextField
        name="backerName"
        label={t('name')}
        error={errors.backerName}
        defaultValue={values.backerName ?? stored.backerName}
        required={false}
        autoComplete="name"
        maxLength={LONGEST_NAME}
      />
      <Checkbox
        name="listedPublicly"
        label={t('listed')}
        hint={t('listedHint')}
        defaultChecked={isRefused ? values.listedPublicly === 'on' : stored.listedPublicly}
      />
      <TextArea
        name="message"
        label={t('message', { business: businessName })}
        hint={t('messageHint')}
        error={errors.message}
        defaultValue={values.message ?? stored.message}
        required={false}
        rows={3}
        maxLength={LONGEST_MESSAGE}
      />
      <div>
        <SubmitButton kind="secondary" pendingLabel={tHere('saving')}>
          {tHere('save')}
        </SubmitButton>
      </div>
    </form>
  );
}
