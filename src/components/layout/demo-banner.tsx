import { useTranslations } from 'next-intl';
import { Link } from '../ui/link';

/** Says that nothing here is real, on every page of a demonstration. */
export function DemoBanner() {
  const t = useTranslations('layout');
  return (
    <aside aria-label={t('demo.label')} className="no-print bg-saffron text-on-saffron">
      <p className="wrap flex flex-wrap items-center justify-center gap-x-4 py-1.5 text-center text-small font-medium">
        {t('demo.text')}
        <Link href="/demo" look="bare" className="py-0.5 font-semibold underline underline-offset-[0.22em]">
          {t('demo.link')}
        </Link>
      </p>
    </aside>
  );
}
