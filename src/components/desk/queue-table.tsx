import { useTranslations } from 'next-intl';
import { DESK_TABS, type DeskQueueView, type QueueRow, type QueueSort } from '@/queries/desk-queue.view';
import { Amount } from '../ui/amount';
import { Link } from '../ui/link';
import { type Column, Table } from '../ui/table';
import { FileProgress } from './file-progress';
import { queueAddress } from './queue-address';
import { RowKeys } from './row-keys';
import { StatusBadge } from './status-badge';
import { WaitingTime } from './waiting-time';

/** The queue on a screen wide enough for a table. Arrow keys move from file to file. */
export function QueueTable({ queue: { filters, rows } }: { queue: DeskQueueView }) {
  const t = useTranslations('desk.queue');
  const sorted = (name: QueueSort, label: string) => {
    const current = filters.sort === name;
    const descending = current && !filters.descending;
    return (
      <Link
        href={queueAddress(filters, { sort: name, descending })}
        look="bare"
        className="inline-flex items-baseline gap-1 py-1 underline decoration-stone-300 underline-offset-[0.22em] hover:decoration-ink"
      >
        {label}
        {current ? (
          <>
            <span aria-hidden="true">{filters.descending ? '↓' : '↑'}</span>
            <span className="sr-only">{filters.descending ? t('sortedDown') : t('sortedUp')}</span>
          </>
        ) : null}
      </Link>
    );
  };
  const columns: Column<QueueRow>[] = [
    {
      key: 'title',
      header: sorted('title', t('column.file')),
      rowHeader: true,
      cell: (row) => (
        <span className="grid gap-0.5">
          <Link href={{ pathname: '/desk/campaigns/[id]', params: { id: row.id } }} data-row="">
            {row.title || t('untitled')}
          </Link>
          <span className="text-small font-normal text-stone-600">
            {row.businessName}, {row.communeName}
          </span>
        </span>
      ),
    },
    ...(DESK_TABS[filters.tab].length > 1
      ? [
          {
            key: 'status',
            header: t('column.status'),
            cell: (row: QueueRow) => <StatusBadge status={row.status} />,
          },
        ]
      : []),
    { key: 'age', header: sorted('age', t(`age.${filters.tab}`)), cell: (row) => <WaitingTime row={row} /> },
    { key: 'progress', header: t('column.progress'), cell: (row) => <FileProgress row={row} /> },
    {
      key: 'adviser',
      header: sorted('adviser', t('column.adviser')),
      cell: (row) =>
        row.mine ? (
          <strong>{t('you')}</strong>
        ) : (
          (row.adviserName ?? <span className="text-stone-600">{t('nobody')}</span>)
        ),
    },
    {
      key: 'goal',
      header: sorted('goal', t('column.goal')),
      numeric: true,
      cell: (row) => (row.goalCents === null ? '–' : <Amount cents={row.goalCents} />),
    },
  ];
  return (
    <RowKeys className="max-md:hidden">
      <Table
        caption={t('caption', { tab: t(`tab.${filters.tab}`) })}
        captionHidden
        columns={columns}
        rows={[...rows]}
        rowKey={(row) => row.id}
      />
      <p className="mt-3 text-small text-stone-600">{t('keys')}</p>
    </RowKeys>
  );
}
