import { useTranslations } from 'next-intl';
import { asksForEvidence } from '@/domain/dispute';
import type { DisputeRow } from '@/queries/disputes.view';
import { Amount } from '../ui/amount';
import { DateTime } from '../ui/date-time';
import { Link } from '../ui/link';
import { type Column, Table } from '../ui/table';
import { DisputeState } from './dispute-state';

/** Every dispute: what it is about, until when an answer is due, and what it keeps from the business. */
export function DisputeList({ rows }: { rows: readonly DisputeRow[] }) {
  const t = useTranslations('disputes');
  const columns: Column<DisputeRow>[] = [
    {
      key: 'campaign',
      header: t('column.campaign'),
      rowHeader: true,
      cell: (row) => <Subject row={row} />,
    },
    { key: 'state', header: t('column.state'), onlyWide: true, cell: (row) => <State row={row} /> },
    {
      key: 'due',
      header: t('column.due'),
      onlyWide: true,
      cell: (row) =>
        isWaiting(row) && row.dueAt ? <DateTime iso={row.dueAt} look="short-day" /> : t('noDue'),
    },
    {
      key: 'amount',
      header: t('column.amount'),
      numeric: true,
      cell: (row) => <Amount cents={row.amountCents} />,
    },
    {
      key: 'withheld',
      header: t('column.withheld'),
      numeric: true,
      onlyWide: true,
      cell: (row) => (row.withheldCents > 0 ? <Amount cents={row.withheldCents} /> : '–'),
    },
  ];
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={[...rows]}
      rowKey={(row) => row.id}
      empty={<p>{t('empty')}</p>}
    />
  );
}

const isWaiting = ({ status, submittedAt }: DisputeRow) => asksForEvidence(status) && submittedAt === null;

function Subject({ row }: { row: DisputeRow }) {
  return (
    <>
      <Link
        href={{ pathname: '/desk/disputes/[id]', params: { id: row.id } }}
        className="inline-block max-w-[34rem] py-1 [overflow-wrap:anywhere]"
      >
        {row.campaignTitle}
      </Link>
      <span className="block text-small font-normal text-stone-600">
        <span className="figures whitespace-nowrap">{row.pledgeReference}</span> · {row.businessName}
      </span>
      <span className="mt-2 block font-normal sm:hidden">
        <State row={row} />
      </span>
    </>
  );
}

/** On a phone it stands below the subject, with the day beside it, which has a column of its own elsewhere. */
function State({ row }: { row: DisputeRow }) {
  const sending = asksForEvidence(row.status) && row.submittedAt !== null;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <DisputeState status={row.status} sending={sending} />
      {isWaiting(row) && row.dueAt ? (
        <DateTime iso={row.dueAt} look="short-day" className="text-small text-stone-600 sm:hidden" />
      ) : null}
    </span>
  );
}
