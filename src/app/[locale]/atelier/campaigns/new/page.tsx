import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NewCampaignForm } from '@/components/builder/new-campaign-form';
import { PageHeading } from '@/components/ui/heading';
import { getPathname } from '@/i18n/navigation';
import { AtelierFrame } from '../../atelier-frame';
import { openAtelier } from '../../open-atelier';
import { createCampaignAction } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('new.title'), robots: { index: false } };
}

export default async function NewCampaignPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/new'>) {
  const { atelier, kept, locale } = await openAtelier(
    (await params).locale,
    '/atelier/campaigns/new',
    searchParams,
  );
  if (atelier.businesses.length === 0) redirect(getPathname({ locale, href: '/atelier/businesses/new' }));
  const t = await getTranslations('builder');
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <div className="grid max-w-[46rem] gap-10">
        <PageHeading title={t('new.title')} lead={t('new.lead')} />
        <NewCampaignForm action={createCampaignAction} businesses={atelier.businesses} kept={kept} />
      </div>
    </AtelierFrame>
  );
}
