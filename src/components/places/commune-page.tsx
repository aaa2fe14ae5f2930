import { useTranslations } from 'next-intl';
import type { CommunePageView } from '@/queries/public-places.view';
import { CampaignGrid } from '../campaigns/campaign-grid';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/heading';

/** What a commune's businesses are gathering for: a page that its town hall can pass on. */
export function CommunePage({ commune }: { commune: CommunePageView }) {
  const t = useTranslations('publicPages.commune');
  const { name, campaigns } = commune;
  return (
    <div className="wrap grid gap-10 pb-10 pt-5">
      <PageHeading
        above={<Breadcrumbs crumbs={[{ label: t('projects'), href: '/projects' }, { label: name }]} />}
        title={<span className="plate mt-2 max-sm:text-[min(7.4vw,2.1rem)]">{name}</span>}
        lead={t('lead', { name, count: campaigns.length })}
      />
      <CampaignGrid campaigns={campaigns} level={2} eagerCount={3} />
      <p>
        <ButtonLink href="/projects" kind="secondary">
          {t('elsewhere')}
        </ButtonLink>
      </p>
    </div>
  );
}
