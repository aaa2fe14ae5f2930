'use client';

import { useTranslations } from 'next-intl';
import { DELIVERY_WAYS, LONGEST_REWARD_TITLE, REWARD_NATURES } from '@/domain/reward';
import { Notice } from '../ui/notice';
import { RadioCards } from '../ui/radio-cards';
import { SelectField } from '../ui/select-field';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { CountedField } from './counted-field';
import { FormHead } from './form-head';
import { RewardDeliveryFields } from './reward-delivery-fields';
import { SaveBar } from './save-bar';
import type { SaveAction } from './save-state';
import { useSavedForm } from './use-saved-form';

type Props = {
  action: SaveAction;
  campaignId: string;
  /** Null: a new one. */
  rewardId: string | null;
  seen: string;
  /** What is stored, as the fields show it. */
  stored: Record<string, string>;
  kept: Record<string, string> | null;
  /** "2027-03" → "mars 2027". */
  months: { value: string; label: string }[];
  /** Somebody chose it: only the quantity may rise. */
  isChosen: boolean;
  goesBackToReview: boolean;
};

const VAT_RATES = [2000, 1000, 550, 210, 0] as const;

/** A reward on one page: what one gets, what it costs, how and when it is handed over. Saved by hand: a half-written price is none. */
export function RewardForm({
  action,
  campaignId,
  rewardId,
  seen,
  stored,
  kept,
  months,
  isChosen,
  goesBackToReview,
}: Props) {
  const t = useTranslations('builder');
  const { state, isPending, isDirty, formProps } = useSavedForm(action, { autosaves: false });
  const typed: Record<string, string | undefined> = { ...stored, ...kept, ...state.values };
  const field = (name: string) => ({ name, error: state.errors[name], defaultValue: typed[name] ?? '' });
  const differences = Object.entries(stored).map(([name, value]) => ({
    name,
    label: t(`reward.${name as 'title'}`),
    value,
  }));
  return (
    <form {...formProps} className="group/reward grid gap-8">
      <FormHead
        state={state}
        kept={kept}
        campaignId={campaignId}
        seen={seen}
        stored={rewardId ? differences : []}
      />
      <input type="hidden" name="rewardId" value={rewardId ?? ''} />
      {goesBackToReview ? <Notice tone="warning">{t('backToReview')}</Notice> : null}
      {isChosen ? <Notice title={t('reward.chosenTitle')}>{t('reward.chosenText')}</Notice> : null}
      <CountedField
        {...field('title')}
        label={t('reward.title')}
        hint={t('reward.titleHint')}
        most={LONGEST_REWARD_TITLE}
      />
      <TextArea
        {...field('description')}
        label={t('reward.description')}
        hint={t('reward.descriptionHint')}
        rows={4}
        required={false}
      />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField
          {...field('price')}
          label={t('reward.price')}
          hint={t('reward.priceHint')}
          suffix="€"
          inputMode="decimal"
        />
        <TextField
          {...field('quantity')}
          label={t('reward.quantity')}
          hint={t('reward.quantityHint')}
          inputMode="numeric"
          required={false}
        />
      </div>
      <SelectField
        {...field('deliveryMonth')}
        label={t('reward.deliveryMonth')}
        hint={t('reward.deliveryMonthHint')}
        options={months}
        placeholder={t('reward.chooseMonth')}
      />
      <RadioCards
        {...field('way')}
        legend={t('reward.way')}
        choices={DELIVERY_WAYS.map((way) => ({
          value: way,
          label: t(`reward.ways.${way}`),
          description: t(`reward.waysHint.${way}`),
        }))}
      />
      <RewardDeliveryFields field={field} />
      <RadioCards
        {...field('nature')}
        legend={t('reward.nature')}
        hint={t('reward.natureHint')}
        choices={REWARD_NATURES.map((nature) => ({
          value: nature,
          label: t(`reward.natures.${nature}`),
          description: t(`reward.naturesHint.${nature}`),
        }))}
      />
      <div className="hidden group-has-[input[value=PRESALE]:checked]/reward:block">
        <SelectField
          {...field('vat')}
          label={t('reward.vat')}
          hint={t('reward.vatHint')}
          options={VAT_RATES.map((rate) => ({
            value: String(rate),
            label: t(`reward.vatRates.${rate}`),
          }))}
        />
      </div>
      <SaveBar state={state} isPending={isPending} isDirty={isDirty} next={null} />
    </form>
  );
}
