import { useTranslations } from 'next-intl';
import type { CampaignMoneyView } from '@/queries/campaign-money.view';
import { DateTime } from '../ui/date-time';

type Props = { money: CampaignMoneyView; stage: 'coming' | 'collecting' };

/** What will be charged, withheld and paid, and when: in place of figures that do not exist yet. */
export function MoneyToCome({ money: { deadlineAt, feeBasisPoints, vatBasisPoints }, stage }: Props) {
  const t = useTranslations('money.toCome');
  return (
    <div className="grid gap-3">
      {stage === 'coming' && deadlineAt ? (
        <p>{t.rich('charged', { deadline: () => <DateTime iso={deadlineAt} look="day-and-time" /> })}</p>
      ) : null}
      <p>{t('net', { fee: feeBasisPoints / 10_000, vat: vatBasisPoints / 10_000 })}</p>
      <p className="text-stone-600">{t('here')}</p>
    </div>
  );
}
