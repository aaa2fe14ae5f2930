import { useTranslations } from 'next-intl';
import { DESK_TABS, type DeskQueueView, type DeskTab } from '@/queries/desk-queue.view';
import { Link } from '../ui/link';
import { queueAddress } from './queue-address';

const tabs = Object.keys(DESK_TABS) as DeskTab[];

/** Where files wait, each place with its count. */
export function QueueTabs({ filters, counts }: Pick<DeskQueueView, 'filters' | 'counts'>) {
  const t = useTranslations('desk.queue');
  return (
    <nav aria-label={t('tabs')}>
      <ul className="flex flex-wrap gap-x-1.5 border-b-2 border-stone-300">
        {tabs.map((tab) => (
          <li key={tab}>
            <Link
              href={queueAddress(filters, { tab, sort: 'age', descending: false })}
              look="bare"
              aria-current={tab === filters.tab ? 'page' : undefined}
              className="-mb-0.5 flex items-baseline gap-2 border-b-4 border-transparent px-3 py-2.5 hover:border-stone-500 aria-[current=page]:border-malbec-text aria-[current=page]:font-semibold"
            >
              {t(`tab.${tab}`)}
              <span className="figures text-small text-stone-600">{counts[tab]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
