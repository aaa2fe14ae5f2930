'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { formatEuros } from '@/domain/format-amount';
import type { RefundRow } from '@/queries/refund-list.view';
import type { Act } from '../desk/act';
import { ActButton } from '../desk/act-button';
import { Disclosure } from '../desk/disclosure';
import { Refused } from '../desk/refused';
import { emptyForm } from '../ui/form-state';
import { HiddenFields } from '../ui/hidden-fields';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';

type Props = { campaignId: string; refund: RefundRow; retry: Act; payByHand: Act };

/** A refund that a bank refused for good: tried again, or noted as paid by a bank transfer. */
export function StuckRefund({ campaignId, refund, retry, payByHand }: Props) {
  const t = useTranslations('money.refunds');
  const locale = useLocale();
  const [state, formAction] = useActionState(payByHand, emptyForm);
  const fields = { campaignId, reference: refund.reference, requestId: refund.id };
  return (
    <Notice tone="danger" title={t('states.stuck')}>
      <div className="grid gap-4">
        <p>{t('retryText', { amount: formatEuros(refund.amountCents, locale) })}</p>
        <ActButton
          action={retry}
          fields={fields}
          label={t('retry')}
          pendingLabel={t('pending')}
          kind="secondary"
          size="small"
        />
        <Disclosure label={t('byHand')} kind="secondary">
          <form action={formAction} noValidate className="grid gap-3">
            <HiddenFields fields={fields} />
            <Refused message={state.message} />
            <TextField
              name="transfer"
              id={`transfer-${refund.id}`}
              label={t('reference')}
              hint={t('referenceHint')}
              error={state.errors.transfer}
              defaultValue={state.values.transfer}
            />
            <div>
              <SubmitButton size="small" pendingLabel={t('pending')}>
                {t('byHandSubmit')}
              </SubmitButton>
            </div>
          </form>
        </Disclosure>
      </div>
    </Notice>
  );
}
