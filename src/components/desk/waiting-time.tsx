import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/domain/format-date';
import type { QueueRow } from '@/queries/desk-queue.view';

/** A business should not wait for an answer longer than this. */
const LATE_AFTER_DAYS = 5;

/** What tells how urgent a file is: the wait, the launch or the deadline. */
export function WaitingTime({ row }: { row: QueueRow }) {
  const t = useTranslations('desk.queue');
  const locale = useLocale();
  const day = (iso: string) => formatDate(iso, 'short-day', locale);
  if (row.status === 'SCHEDULED' && row.launchAt)
    return <time dateTime={row.launchAt}>{t('launchOn', { day: day(row.launchAt) })}</time>;
  if ((row.status === 'LIVE' || row.status === 'SUSPENDED') && row.deadlineAt) {
    return <time dateTime={row.deadlineAt}>{t('endsOn', { day: day(row.deadlineAt) })}</time>;
  }
  const late = row.status === 'SUBMITTED' && row.days >= LATE_AFTER_DAYS;
  return (
    <time dateTime={row.since} title={day(row.since)} className={late ? 'font-semibold text-brick-text' : ''}>
      {t('days', { count: row.days })}
    </time>
  );
}
