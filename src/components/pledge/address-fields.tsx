'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import type { DeliveryAddress } from '@/domain/pledge-draft';
import type { FormState } from '../ui/form-state';
import { SelectField } from '../ui/select-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';

export type CountryChoice = {
  code: string;
  name: string;
  /** Postage of what is chosen; null: not known yet, or paid already. */
  postageCents: number | null;
};

type Props = {
  /** Those that every posted reward is sent to, the first preset. */
  countries: CountryChoice[];
  stored: DeliveryAddress | null;
  state: FormState;
  onCountry?: (code: string) => void;
};

/** Where parcels go. The country decides the postage, which stands beside its name. */
export function AddressFields({ countries, stored, state: { errors, values }, onCountry }: Props) {
  const t = useTranslations('pledge.address');
  const locale = useLocale();
  const field = (name: keyof DeliveryAddress) => ({
    name,
    label: t(name),
    error: errors[name],
    defaultValue: values[name] ?? stored?.[name] ?? '',
  });
  const country = field('country');
  return (
    <fieldset className="cut grid gap-5 border border-stone-300 bg-lime p-5">
      <legend className="float-left mb-1 w-full font-serif text-h4 font-semibold">{t('title')}</legend>
      <SelectField
        {...country}
        defaultValue={country.defaultValue || countries[0]?.code}
        autoComplete="country"
        onChange={(event) => onCountry?.(event.target.value)}
        options={countries.map(({ code, name, postageCents }) => ({
          value: code,
          label:
            postageCents === null
              ? name
              : t('countryPrice', {
                  name,
                  price: postageCents === 0 ? t('free') : formatEuros(postageCents, locale),
                }),
        }))}
      />
      <TextField {...field('recipient')} autoComplete="name" />
      <TextArea {...field('street')} hint={t('streetHint')} rows={2} autoComplete="street-address" />
      <div className="grid items-start gap-5 sm:grid-cols-[9rem_1fr]">
        <TextField {...field('postcode')} autoComplete="postal-code" />
        <TextField {...field('city')} autoComplete="address-level2" />
      </div>
    </fieldset>
  );
}
