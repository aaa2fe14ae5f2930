import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/domain/format-date';
import type { MoneyActsView } from '@/queries/money-acts.view';
import type { Act } from '../desk/act';
import { ActButton } from '../desk/act-button';
import { Disclosure } from '../desk/disclosure';
import { WordsForm } from '../desk/words-form';
import { SectionHeading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { EndForm } from './end-form';

type Props = {
  view: MoneyActsView;
  acts: Record<'hold' | 'release' | 'releasePayouts' | 'cancel' | 'stop', Act>;
};

/** What the reader may do with the money of the campaign as a whole: each act with the state that it changes. */
export function MoneyActs({ view, acts }: Props) {
  const t = useTranslations('money.acts');
  const { campaignId, mayMove, mayCancel, mayStop } = view;
  if (!mayMove && !mayCancel) return null;
  const end = (act: 'cancel' | 'stop') => (
    <Disclosure label={t(act)} kind="danger">
      <p className="prose-measure mb-4">{t(`${act}Text`)}</p>
      <EndForm
        action={acts[act]}
        campaignId={campaignId}
        id={act}
        words={{
          reason: t('reason'),
          hint: t(`${act}Hint`),
          sure: t('sure'),
          submit: t(`${act}Now`),
          pending: t('pending'),
        }}
      />
    </Disclosure>
  );
  return (
    <section className="no-print">
      <SectionHeading title={t('title')} />
      <div className="grid max-w-[46rem] gap-6">
        {mayMove ? <Holding view={view} acts={acts} /> : null}
        {mayMove && view.payoutsHeldReason ? <PayoutsHeld view={view} action={acts.releasePayouts} /> : null}
        {mayCancel ? end('cancel') : null}
        {mayStop ? end('stop') : null}
      </div>
    </section>
  );
}

function Holding({ view: { campaignId, held }, acts }: Props) {
  const t = useTranslations('money.acts');
  const locale = useLocale();
  if (held)
    return (
      <div className="grid gap-3">
        <p className="prose-measure">
          {t('held', { date: formatDate(held.at, 'day-and-time', locale), reason: held.reason })}
        </p>
        <ActButton
          action={acts.release}
          fields={{ campaignId }}
          label={t('release')}
          pendingLabel={t('pending')}
          kind="secondary"
          size="small"
        />
      </div>
    );
  return (
    <div className="grid gap-3">
      <p>{t('moving')}</p>
      <Disclosure label={t('hold')} kind="secondary">
        <WordsForm
          action={acts.hold}
          fields={{ campaignId }}
          name="reason"
          id="hold-reason"
          label={t('holdReason')}
          hint={t('holdHint')}
          submit={t('holdNow')}
          pendingLabel={t('pending')}
        />
      </Disclosure>
    </div>
  );
}

function PayoutsHeld({ view, action }: { view: MoneyActsView; action: Act }) {
  const t = useTranslations('money.acts');
  const { campaignId, businessId, businessName, payoutsHeldReason } = view;
  const reason = payoutsHeldReason ?? '';
  const told =
    reason === 'BANK_ACCOUNT_CHANGED' || reason === 'PAYOUT_CAME_BACK'
      ? t(`payoutsReasons.${reason}`)
      : t('payoutsReasons.other', { reason });
  return (
    <div className="grid gap-3">
      <Notice tone="warning" title={t('payoutsHeld', { business: businessName, reason: told })}>
        {t('payoutsHeldText')}
      </Notice>
      <ActButton
        action={action}
        fields={{ campaignId, businessId }}
        label={t('releasePayouts')}
        pendingLabel={t('pending')}
        kind="secondary"
        size="small"
      />
    </div>
  );
}
