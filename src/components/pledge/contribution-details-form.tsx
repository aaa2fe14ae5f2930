'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { ContributionView } from '@/queries/pledge.view';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm, type FormState } from '../ui/form-state';
import { SubmitButton } from '../ui/submit-button';
import { AddressFields, type CountryChoice } from './address-fields';
import { BackerFields } from './backer-fields';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  stored: Pick<ContributionView, 'backerName' | 'listedPublicly' | 'message' | 'address'>;
  businessName: string;
  countries: CountryChoice[] | null;
};

/** What may still be told of a contribution that stands: where it goes, and what the backer tells of herself. */
export function ContributionDetailsForm({ action, stored, businessName, countries }: Props) {
  const t = useTranslations('contribution.details');
  const [state, formAction] = useActionState(action, emptyForm);
  return (
    <form action={formAction} noValidate className="grid gap-5">
      <ErrorSummary state={state} />
      {countries ? <AddressFields countries={countries} stored={stored.address} state={state} /> : null}
      <BackerFields stored={stored} businessName={businessName} state={state} />
      <div>
        <SubmitButton kind="secondary" pendingLabel={t('saving')}>
          {t('save')}
        </SubmitButton>
      </div>
    </form>
  );
}
