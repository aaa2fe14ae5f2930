'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useState } from 'react';
import { formatEuros } from '@/domain/format-amount';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';
import { ErrorSummary } from '../ui/error-summary';
import type { FormState } from '../ui/form-state';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';
import { AddressFields, type CountryChoice } from './address-fields';
import { BackerFields } from './backer-fields';
import { TotalBar } from './total-bar';

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What a first sending lacked; its fields are stored. */
  initial: FormState;
  stored: Pick<PledgeDraftView, 'email' | 'backerName' | 'listedPublicly' | 'message' | 'address'>;
  businessName: string;
  /** Where the chosen rewards are sent to; null: nothing is posted. */
  countries: CountryChoice[] | null;
  withoutPostageCents: number;
  pickup: ReactNode;
  back: ReactNode;
};

/** Second screen: an address for mails is enough; everything else is for the reward or for pleasure. */
export function DetailsForm({
  action,
  initial,
  stored,
  businessName,
  countries,
  withoutPostageCents,
  pickup,
  back,
}: Props) {
  const t = useTranslations('pledge');
  const locale = useLocale();
  const [state, formAction] = useActionState(action, initial);
  const { errors, values } = state;
  const [country, setCountry] = useState(
    values.country ?? stored.address?.country ?? countries?.[0]?.code ?? '',
  );
  const postage = countries?.find(({ code }) => code === country)?.postageCents ?? 0;
  return (
    <form action={formAction} noValidate className="grid gap-6">
      <ErrorSummary state={state} />
      <TextField
        name="email"
        type="email"
        label={t('details.email')}
        hint={t('details.emailHint')}
        error={errors.email}
        defaultValue={values.email ?? stored.email}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        maxLength={254}
      />
      {pickup}
      {countries ? (
        <AddressFields countries={countries} stored={stored.address} state={state} onCountry={setCountry} />
      ) : null}
      <fieldset className="grid gap-5 border-t border-stone-300 pt-6">
        <legend className="sr-only">{t('details.public')}</legend>
        <BackerFields stored={stored} businessName={businessName} state={state} />
      </fieldset>
      <TotalBar
        totalCents={withoutPostageCents + postage}
        note={
          postage > 0 ? t('details.postageIncluded', { amount: formatEuros(postage, locale) }) : undefined
        }
        back={back}
      >
        <SubmitButton size="large" pendingLabel={t('sending')}>
          {t('details.next')}
        </SubmitButton>
      </TotalBar>
    </form>
  );
}
