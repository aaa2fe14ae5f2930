import { useTranslations } from 'next-intl';
import { spacedSiret } from '@/domain/siret';
import type { BusinessPageView } from '@/queries/public-places.view';
import { CampaignGrid } from '../campaigns/campaign-grid';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { DescriptionList } from '../ui/description-list';
import { PageHeading, SectionHeading } from '../ui/heading';
import { Link } from '../ui/link';

/** A business and everything it has asked the territory for. */
export function BusinessPage({ business }: { business: BusinessPageView }) {
  const t = useTranslations('publicPages.business');
  const siret = spacedSiret(business.siret);
  const commune = { pathname: '/communes/[code]' as const, params: { code: business.communeCode } };
  return (
    <div className="wrap grid gap-12 pb-10 pt-5">
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:items-end">
        <PageHeading
          above={
            <>
              <Breadcrumbs crumbs={[{ label: t('projects'), href: '/projects' }, { label: business.name }]} />
              <p className="mt-3">
                <Link href={commune} look="bare" className="plate hover:bg-malbec-soft">
                  {business.communeName}
                </Link>
              </p>
            </>
          }
          title={business.name}
          lead={business.description || undefined}
        />
        <DescriptionList
          items={[
            {
              term: t('address'),
              value: (
                <>
                  {business.addressLine}
                  <br />
                  {business.postcode} {business.communeName}
                </>
              ),
            },
            { term: t('siret'), value: siret },
          ]}
        />
      </div>
      <section aria-labelledby="projets">
        <SectionHeading id="projets" title={t('campaigns', { count: business.campaigns.length })} />
        <CampaignGrid campaigns={business.campaigns} eagerCount={3} />
      </section>
    </div>
  );
}
