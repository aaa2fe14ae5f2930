import { useTranslations } from 'next-intl';
import type { DeskQueueView } from '@/queries/desk-queue.view';
import { Link } from '../ui/link';
import { queueAddress } from './queue-address';

export function QueuePages({ queue: { filters, pages } }: { queue: DeskQueueView }) {
  const t = useTranslations('desk.queue');
  if (pages === 1) return null;
  const { page } = filters;
  return (
    <nav aria-label={t('pages')} className="flex items-center gap-5">
      {page > 1 ? <Link href={queueAddress(filters, { page: page - 1 })}>{t('previous')}</Link> : null}
      <span className="figures text-stone-600">{t('pageOf', { page, pages })}</span>
      {page < pages ? <Link href={queueAddress(filters, { page: page + 1 })}>{t('next')}</Link> : null}
    </nav>
  );
}
