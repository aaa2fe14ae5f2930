import { useTranslations } from 'next-intl';
import type { PledgeStatus } from '@/domain/pledge-status';
import type { PledgeMoneyRow, PledgePage } from '@/queries/campaign-money.view';
import { Amount } from '../ui/amount';
import { Badge, type BadgeTone } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import { type Href, Link } from '../ui/link';
import { type Column, Table } from '../ui/table';

const tones: Record<PledgeStatus, BadgeTone> = {
  OPEN: 'neutral',
  EXPIRED: 'neutral',
  CONFIRMED: 'neutral',
  CANCELLED: 'neutral',
  RELEASED: 'neutral',
  COLLECTING: 'river',
  COLLECTED: 'oak',
  DROPPED: 'brick',
};

type Props = {
  pledges: PledgePage;
  /** What was transferred for each is known. */
  isSettled: boolean;
  pageHref: (page: number) => string;
  pledgeHref?: ((reference: string) => Href) | undefined;
};

/** One line per pledge: initials only, because amounts are never shown beside a name. */
export function PledgeTable({ pledges, isSettled, pageHref, pledgeHref }: Props) {
  const t = useTranslations('money.pledges');
  const transferred: Column<PledgeMoneyRow> = {
    key: 'transferred',
    header: t('transferred'),
    numeric: true,
    onlyWide: true,
    cell: (row) => (row.transferredCents === null ? '–' : <Amount cents={row.transferredCents} />),
  };
  return (
    <div className="grid gap-4">
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          {
            key: 'reference',
            header: t('reference'),
            rowHeader: true,
            cell: (row) => <Reference row={row} href={pledgeHref?.(row.reference)} />,
          },
          { key: 'initials', header: t('backer'), onlyWide: true, cell: (row) => row.initials },
          { key: 'status', header: t('status'), cell: (row) => <PledgeState row={row} /> },
          {
            key: 'amount',
            header: t('amount'),
            numeric: true,
            cell: (row) => <Promised row={row} />,
          },
          ...(isSettled ? [transferred] : []),
        ]}
        rows={[...pledges.rows]}
        rowKey={(row) => row.reference}
        empty={<p>{t('empty')}</p>}
      />
      {pledges.pages > 1 ? <Pages pledges={pledges} pageHref={pageHref} /> : null}
    </div>
  );
}

/** On a phone with the initials below it, which have a column of their own elsewhere. */
function Reference({ row, href }: { row: PledgeMoneyRow; href: Href | undefined }) {
  return (
    <>
      <span className="figures whitespace-nowrap max-sm:text-small">
        {href ? <Link href={href}>{row.reference}</Link> : row.reference}
      </span>
      <span className="block text-small font-normal text-stone-600 sm:hidden">{row.initials}</span>
    </>
  );
}

/** On a phone with what was transferred below it. */
function Promised({ row }: { row: PledgeMoneyRow }) {
  const t = useTranslations('money.pledges');
  return (
    <>
      <Amount cents={row.amountCents} />
      {row.transferredCents === null ? null : (
        <span className="block text-small text-stone-600 sm:hidden">
          {t.rich('transferredOf', { amount: () => <Amount cents={row.transferredCents ?? 0} /> })}
        </span>
      )}
    </>
  );
}

function PledgeState({ row }: { row: PledgeMoneyRow }) {
  const t = useTranslations('money.pledges');
  const failed = row.status === 'COLLECTING' && row.need !== null;
  return (
    <span className="grid justify-items-start gap-1">
      <Badge tone={failed ? 'saffron' : tones[row.status]}>
        {failed ? t(`needs.${row.need}`) : t(`statuses.${row.status}`)}
      </Badge>
      {row.untilAt ? (
        <span className="text-small text-stone-600">
          {t.rich('until', { until: () => <DateTime iso={row.untilAt ?? ''} look="day-and-time" /> })}
        </span>
      ) : null}
    </span>
  );
}

function Pages({
  pledges: { page, pages },
  pageHref,
}: {
  pledges: PledgePage;
  pageHref: (page: number) => string;
}) {
  const t = useTranslations('money.pledges');
  const link = 'underline underline-offset-4 py-1';
  return (
    <nav aria-label={t('pagesLabel')} className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
      {page > 1 ? (
        <a href={pageHref(page - 1)} className={link}>
          {t('previous')}
        </a>
      ) : null}
      <span className="text-stone-600">{t('page', { page, pages })}</span>
      {page < pages ? (
        <a href={pageHref(page + 1)} className={link}>
          {t('next')}
        </a>
      ) : null}
    </nav>
  );
}
