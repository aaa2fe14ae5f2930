'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { formatEuros } from '@/domain/format-amount';
import { CHOSEN_REFUND_REASONS } from '@/domain/refund-request';
import type { PledgeRefundsView } from '@/queries/refund-list.view';
import type { Act } from '../desk/act';
import { ErrorSummary } from '../ui/error-summary';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { RadioCards } from '../ui/radio-cards';
import { SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';

/** Gives back all or a part. What had been promised when it was shown goes with it: sent twice, it refunds once. */
export function RefundForm({ pledge, action }: { pledge: PledgeRefundsView; action: Act }) {
  const t = useTranslations('money.refunds');
  const locale = useLocale();
  const [state, formAction] = useActionState(action, emptyForm);
  const { campaignId, pledgeId, reference, askedCents, leftCents } = pledge;
  const hidden = {
    campaignId,
    pledgeId,
    reference,
    seenAskedCents: String(askedCents),
    leftCents: String(leftCents),
  };
  return (
    <form action={formAction} noValidate className="grid max-w-[38rem] gap-5">
      <HiddenFields fields={hidden} />
      <ErrorSummary state={state} />
      <RadioCards
        name="howMuch"
        legend={t('howMuch')}
        error={state.errors.howMuch}
        defaultValue={state.values.howMuch ?? 'all'}
        choices={[
          { value: 'all', label: t('all', { amount: formatEuros(leftCents, locale) }) },
          { value: 'part', label: t('part') },
        ]}
      />
      <TextField
        name="amount"
        label={t('partAmount')}
        error={state.errors.amount}
        defaultValue={state.values.amount}
        required={false}
        inputMode="decimal"
        suffix="€"
        width="short"
      />
      <SelectField
        name="reason"
        label={t('reasonLabel')}
        error={state.errors.reason}
        defaultValue={state.values.reason ?? CHOSEN_REFUND_REASONS[0]}
        options={CHOSEN_REFUND_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        error={state.errors.note}
        defaultValue={state.values.note}
        required={false}
        rows={3}
      />
      <div>
        <SubmitButton kind="danger" pendingLabel={t('pending')}>
          {t('submit')}
        </SubmitButton>
      </div>
    </form>
  );
}
