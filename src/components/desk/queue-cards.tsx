import { useTranslations } from 'next-intl';
import type { QueueRow } from '@/queries/desk-queue.view';
import { Link } from '../ui/link';
import { FileProgress } from './file-progress';
import { StatusBadge } from './status-badge';
import { WaitingTime } from './waiting-time';

/** The queue on a phone: one slab per file, the same facts in the same order. */
export function QueueCards({ rows }: { rows: readonly QueueRow[] }) {
  const t = useTranslations('desk.queue');
  return (
    <ul className="grid gap-3 md:hidden">
      {rows.map((row) => (
        <li key={row.id} className="cut relative grid gap-2 border border-stone-300 bg-lime p-4">
          <div className="flex items-center justify-between gap-3">
            <StatusBadge status={row.status} />
            <span className="text-small">
              <WaitingTime row={row} />
            </span>
          </div>
          <Link
            href={{ pathname: '/desk/campaigns/[id]', params: { id: row.id } }}
            className="font-serif text-h4 font-semibold after:absolute after:inset-0"
          >
            {row.title || t('untitled')}
          </Link>
          <p className="text-small text-stone-600">
            {row.businessName}, {row.communeName}
          </p>
          <div className="flex flex-wrap justify-between gap-x-4 text-small">
            <FileProgress row={row} long />
            <span className={row.mine ? 'font-semibold' : 'text-stone-600'}>
              {row.mine ? t('you') : (row.adviserName ?? t('nobody'))}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
