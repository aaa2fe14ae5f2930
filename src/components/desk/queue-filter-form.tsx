import { useLocale, useTranslations } from 'next-intl';
import type { DeskQueueView } from '@/queries/desk-queue.view';
import { Button } from '../ui/button';
import { inputClass } from '../ui/field';
import { addressOf, Link } from '../ui/link';
import { queueAddress } from './queue-address';

/** Who and what; sent by GET, so that a view of the queue is an address that can be kept. */
export function QueueFilterForm({ queue: { filters, advisers } }: { queue: DeskQueueView }) {
  const t = useTranslations('desk.queue');
  const locale = useLocale();
  const narrowed = filters.who !== 'all' || filters.search !== '';
  return (
    <search>
      <form action={addressOf('/desk', locale)} className="flex flex-wrap items-end gap-3">
        {filters.tab === 'waiting' ? null : <input type="hidden" name="tab" value={filters.tab} />}
        <div className="grid gap-1.5 max-sm:w-full">
          <label htmlFor="who" className="text-small font-semibold">
            {t('who')}
          </label>
          <select
            id="who"
            name="who"
            defaultValue={filters.who}
            key={filters.who}
            className={`${inputClass} appearance-auto h-12 sm:w-64`}
          >
            <option value="all">{t('whoAll')}</option>
            <option value="mine">{t('whoMine')}</option>
            <option value="none">{t('whoNone')}</option>
            {advisers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="grid gap-1.5 max-sm:w-full">
          <label htmlFor="q" className="text-small font-semibold">
            {t('search')}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={filters.search}
            key={filters.search}
            className={`${inputClass} h-12 sm:w-72`}
          />
        </div>
        <Button type="submit" kind="secondary">
          {t('apply')}
        </Button>
        {narrowed ? (
          <Link href={queueAddress(filters, { who: 'all', search: '' })} look="quiet" className="py-2.5">
            {t('reset')}
          </Link>
        ) : null}
      </form>
    </search>
  );
}
