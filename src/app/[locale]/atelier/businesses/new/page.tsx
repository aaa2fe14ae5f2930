import { getTranslations } from 'next-intl/server';
import { BusinessForm } from '@/components/business/business-form';
import { PageHeading } from '@/components/ui/heading';
import { listCommunes } from '@/queries/business';
import { AtelierFrame } from '../../atelier-frame';
import { openAtelier } from '../../open-atelier';
import { registerBusinessAction } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('business');
  return { title: t('newTitle'), robots: { index: false } };
}

export default async function NewBusinessPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/businesses/new'>) {
  const { atelier, kept, actor } = await openAtelier(
    (await params).locale,
    '/atelier/businesses/new',
    searchParams,
  );
  const t = await getTranslations('business');
  return (
    <AtelierFrame atelier={atelier} current="business">
      <div className="grid max-w-[46rem] gap-10">
        <PageHeading title={t('newTitle')} lead={t('newLead')} />
        <BusinessForm
          action={registerBusinessAction}
          businessId={null}
          stored={{ email: actor.kind === 'user' ? actor.email : '' }}
          kept={kept}
          communes={listCommunes()}
          identityIsFixed={false}
        />
      </div>
    </AtelierFrame>
  );
}
