import { useTranslations } from 'next-intl';
import type { RefundRow } from '@/queries/refund-list.view';
import { Amount } from '../ui/amount';
import { Badge, type BadgeTone } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import { type Href, Link } from '../ui/link';
import { Table } from '../ui/table';

const tones: Record<RefundRow['state'], BadgeTone> = {
  waiting: 'river',
  sent: 'river',
  stuck: 'brick',
  done: 'oak',
  byHand: 'oak',
  cancelled: 'neutral',
};

type Props = { refunds: readonly RefundRow[]; hrefOf: (reference: string) => Href };

/** What was promised back, and where each promise is. */
export function RefundTable({ refunds, hrefOf }: Props) {
  const t = useTranslations('money.refunds');
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        {
          key: 'pledge',
          header: t('pledge'),
          rowHeader: true,
          cell: ({ reference, at }) => (
            <>
              <Link href={hrefOf(reference)} className="figures whitespace-nowrap max-sm:text-small">
                {reference}
              </Link>
              <span className="block text-small font-normal text-stone-600">
                <DateTime iso={at} look="short-day" />
              </span>
            </>
          ),
        },
        { key: 'reason', header: t('reason'), onlyWide: true, cell: ({ reason }) => t(`reasons.${reason}`) },
        {
          key: 'status',
          header: t('status'),
          cell: ({ state }) => <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>,
        },
        {
          key: 'amount',
          header: t('amount'),
          numeric: true,
          cell: ({ amountCents }) => <Amount cents={amountCents} />,
        },
      ]}
      rows={[...refunds]}
      rowKey={({ id }) => id}
      empty={<p>{t('empty')}</p>}
    />
  );
}
