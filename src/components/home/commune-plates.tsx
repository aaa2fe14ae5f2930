import { useTranslations } from 'next-intl';
import type { CommuneCountView } from '@/queries/public-pages.view';
import { Link } from '../ui/link';

/** Where the projects are, as the signs one passes on the road. */
export function CommunePlates({ communes }: { communes: CommuneCountView[] }) {
  const t = useTranslations('home');
  if (communes.length === 0) return null;
  return (
    <section className="wrap" aria-labelledby="communes">
      <h2 id="communes" className="mb-6 text-h2">
        {t('communes.title')}
      </h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-4">
        {communes.map((commune) => (
          <li key={commune.code}>
            <Link
              href={{ pathname: '/projects', query: { commune: commune.code } }}
              look="bare"
              className="plate gap-2.5 text-h4 hover:bg-malbec-soft"
            >
              {commune.name}
              <span className="figures text-small font-medium text-stone-600">
                {t('communes.count', { count: commune.campaignCount })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
