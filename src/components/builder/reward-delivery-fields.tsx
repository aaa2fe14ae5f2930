'use client';

import { useTranslations } from 'next-intl';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';

type FieldFacts = { name: string; error: string | undefined; defaultValue: string };

/** What the chosen way of delivery needs; the others' fields hide by style alone, so that this works without JavaScript. */
export function RewardDeliveryFields({ field }: { field: (name: string) => FieldFacts }) {
  const t = useTranslations('builder');
  return (
    <>
      <fieldset className="hidden gap-6 group-has-[input[value=EVENT]:checked]/reward:grid group-has-[input[value=PICKUP]:checked]/reward:grid">
        <legend className="mb-4 font-serif text-h4 font-semibold">{t('reward.place')}</legend>
        <TextField
          {...field('pickupAddress')}
          label={t('reward.pickupAddress')}
          hint={t('reward.pickupAddressHint')}
        />
        <TextArea
          {...field('pickupHours')}
          label={t('reward.pickupHours')}
          hint={t('reward.pickupHoursHint')}
          rows={2}
          required={false}
        />
      </fieldset>
      <fieldset className="hidden gap-6 group-has-[input[value=POST]:checked]/reward:grid">
        <legend className="mb-1 font-serif text-h4 font-semibold">{t('reward.postage')}</legend>
        <p className="prose-measure text-stone-600">{t('reward.postageHint')}</p>
        <div className="grid items-end gap-6 sm:grid-cols-3">
          <TextField
            {...field('postageFrance')}
            label={t('reward.postageFrance')}
            suffix="€"
            inputMode="decimal"
          />
          <TextField
            {...field('postageEu')}
            label={t('reward.postageEu')}
            suffix="€"
            inputMode="decimal"
            required={false}
          />
          <TextField
            {...field('postageWorld')}
            label={t('reward.postageWorld')}
            suffix="€"
            inputMode="decimal"
            required={false}
          />
        </div>
      </fieldset>
    </>
  );
}
