import { useTranslations } from 'next-intl';
import type { ProjectsView } from '@/queries/public-pages.view';
import { ButtonLink } from '../ui/button';

export function Pagination({ view: { filter, pageCount } }: { view: ProjectsView }) {
  const t = useTranslations('projects');
  if (pageCount <= 1) return null;
  const { page, ...kept } = filter;
  const to = (target: number) => ({
    pathname: '/projects' as const,
    query: { ...kept, page: String(target) },
  });
  return (
    <nav aria-label={t('pages.label')} className="flex flex-wrap items-center justify-center gap-4">
      {page > 1 ? (
        <ButtonLink href={to(page - 1)} kind="secondary" size="small">
          {t('pages.previous')}
        </ButtonLink>
      ) : null}
      <p className="figures">{t('pages.here', { page, pageCount })}</p>
      {page < pageCount ? (
        <ButtonLink href={to(page + 1)} kind="secondary" size="small">
          {t('pages.next')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
