import { useTranslations } from 'next-intl';
import type { PayoutStatus } from '@/domain/payout';
import type { PayoutRow } from '@/queries/campaign-money.view';
import { Amount } from '../ui/amount';
import { Badge, type BadgeTone } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import { Table } from '../ui/table';

const tones: Record<PayoutStatus, BadgeTone> = {
  CREATED: 'neutral',
  UNKNOWN: 'neutral',
  PENDING: 'river',
  IN_TRANSIT: 'river',
  PAID: 'oak',
  FAILED: 'brick',
  CANCELED: 'brick',
  ERROR: 'brick',
};

/** The transfers to the bank, each with where it is. */
export function PayoutTable({ payouts }: { payouts: readonly PayoutRow[] }) {
  const t = useTranslations('money.payouts');
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'number', header: t('number'), rowHeader: true, cell: ({ number }) => number },
        {
          key: 'status',
          header: t('status'),
          cell: ({ status }) => <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>,
        },
        {
          key: 'arrival',
          header: t('arrival'),
          cell: ({ arrivalAt }) => (arrivalAt ? <DateTime iso={arrivalAt} look="short-day" /> : '–'),
        },
        {
          key: 'amount',
          header: t('amount'),
          numeric: true,
          cell: ({ amountCents }) => <Amount cents={amountCents} />,
        },
      ]}
      rows={[...payouts]}
      rowKey={({ number }) => String(number)}
    />
  );
}
