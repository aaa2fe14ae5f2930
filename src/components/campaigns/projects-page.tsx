import { useTranslations } from 'next-intl';
import type { ProjectsView } from '@/queries/public-pages.view';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/heading';
import { CampaignGrid } from './campaign-grid';
import { Pagination } from './pagination';
import { ProjectsFilterForm } from './projects-filter-form';

/** All projects, filtered by a plain GET form: the address says what is shown. */
export function ProjectsPage({ view }: { view: ProjectsView }) {
  const t = useTranslations('projects');
  return (
    <div className="wrap grid gap-8 pb-10 pt-8 md:pt-12">
      <PageHeading title={t('title')} lead={t('lead')} />
      <ProjectsFilterForm view={view} />
      <h2 className="font-sans text-base font-semibold tracking-normal" aria-live="polite">
        {t('found', { count: view.totalCount })}
      </h2>
      {view.campaigns.length > 0 ? (
        <CampaignGrid campaigns={view.campaigns} eagerCount={3} />
      ) : (
        <div className="cut grid justify-items-start gap-4 border-2 border-dashed border-stone-300 p-6 sm:p-10">
          <p className="text-lead">{t('none')}</p>
          <ButtonLink href="/projects" kind="secondary">
            {t('reset')}
          </ButtonLink>
        </div>
      )}
      <Pagination view={view} />
    </div>
  );
}
