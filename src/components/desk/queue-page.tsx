import { useTranslations } from 'next-intl';
import type { DeskQueueView } from '@/queries/desk-queue.view';
import { PageHeading } from '../ui/heading';
import { QueueCards } from './queue-cards';
import { QueueFilterForm } from './queue-filter-form';
import { QueuePages } from './queue-pages';
import { QueueTable } from './queue-table';
import { QueueTabs } from './queue-tabs';

/** Every file of the chamber: where it waits, for how long, and in whose hands. */
export function QueuePage({ queue }: { queue: DeskQueueView }) {
  const t = useTranslations('desk.queue');
  const { filters, rows, counts } = queue;
  const narrowed = filters.who !== 'all' || filters.search !== '';
  return (
    <div className="grid gap-7">
      <PageHeading title={t('title')} lead={t('lead', { count: counts.waiting })} />
      <QueueTabs filters={filters} counts={counts} />
      <QueueFilterForm queue={queue} />
      {rows.length === 0 ? (
        <p className="cut border-2 border-dashed border-stone-300 p-6">
          {narrowed ? t('emptyNarrowed') : t(`empty.${filters.tab}`)}
        </p>
      ) : (
        <>
          <QueueTable queue={queue} />
          <QueueCards rows={rows} />
        </>
      )}
      <QueuePages queue={queue} />
    </div>
  );
}
