import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { RepairView } from '@/queries/repair.view';
import type { FormState } from '../ui/form-state';
import { Notice } from '../ui/notice';
import { ActionForm } from './action-form';

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { repair: RepairView; payNow: Action; otherCard: Action };

/** A payment that did not go through: what happened, until when it can be mended, and the two ways to mend it. */
export function RepairPanel({ repair, payNow, otherCard }: Props) {
  const t = useTranslations('contribution.repair');
  const locale = useLocale();
  if (repair.state !== 'to-repair' && repair.state !== 'waiting') return null;
  const values = {
    amount: formatEuros(repair.amountCents, locale),
    last4: repair.card?.last4 ?? '',
    until: repair.untilAt ? formatDate(repair.untilAt, 'day-and-time', locale) : '',
    business: repair.businessName,
  };
  if (repair.state === 'waiting')
    return (
      <Notice tone="info" title={t('waitingTitle')}>
        <div className="grid gap-4">
          <p>{t('waitingText', values)}</p>
          {repair.canPay ? (
            <ActionForm action={payNow} kind="secondary" label={t('confirmWithBank')} pending={t('asking')} />
          ) : null}
        </div>
      </Notice>
    );
  const need = repair.need ?? 'RETRY';
  return (
    <section
      aria-labelledby="reglement"
      className="cut grid gap-4 border-2 border-brick-text bg-brick-soft p-5 sm:p-6"
    >
      <h2 id="reglement" className="text-h3">
        {t('title', values)}
      </h2>
      <div className="prose-measure grid gap-3">
        <p>{t(`need.${need}`, values)}</p>
        {repair.untilAt ? <p className="font-semibold">{t('until', values)}</p> : null}
        {repair.nextRetryAt && need === 'RETRY' ? (
          <p className="text-small">
            {t('nextRetry', { date: formatDate(repair.nextRetryAt, 'day-and-time', locale) })}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-4">
        {repair.canPay ? (
          <ActionForm
            action={payNow}
            label={t(need === 'AUTHENTICATE' ? 'confirmWithBank' : 'payNow', values)}
            pending={t('asking')}
          />
        ) : null}
        {repair.canUseOtherCard ? (
          <ActionForm
            action={otherCard}
            kind={repair.canPay ? 'secondary' : 'primary'}
            label={t('otherCard')}
            pending={t('opening')}
          />
        ) : null}
      </div>
      {repair.canUseOtherCard ? <p className="prose-measure text-small">{t('twoChallenges')}</p> : null}
    </section>
  );
}
