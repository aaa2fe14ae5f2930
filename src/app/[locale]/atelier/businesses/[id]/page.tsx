import { getTranslations } from 'next-intl/server';
import { showOrSend } from '@/app/page-answer';
import { BusinessForm } from '@/components/business/business-form';
import { OnboardingPanel } from '@/components/business/onboarding-panel';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/heading';
import { Notice } from '@/components/ui/notice';
import { spacedSiret } from '@/domain/siret';
import { listCommunes, readBusiness } from '@/queries/business';
import type { BusinessView } from '@/queries/business.view';
import { AtelierFrame } from '../../atelier-frame';
import { openAtelier } from '../../open-atelier';
import { describeBusinessAction, refreshAccountAction, startOnboardingAction } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('business');
  return { title: t('title'), robots: { index: false } };
}

export default async function BusinessPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/businesses/[id]'>) {
  const { locale: typedLocale, id } = await params;
  const href = { pathname: '/atelier/businesses/[id]', params: { id } } as const;
  const page = await openAtelier(typedLocale, href, searchParams);
  const business = await showOrSend(page, () => readBusiness(page.actor, id));
  const t = await getTranslations('business');
  const isReady = business.onboarding === 'READY';
  return (
    <AtelierFrame atelier={page.atelier} current="business">
      <div className="grid gap-10">
        <PageHeading
          title={business.name}
          lead={t('identifiers', { siret: spacedSiret(business.siret), vat: business.vatNumber })}
          action={isReady ? <ButtonLink href="/atelier/campaigns/new">{t('newCampaign')}</ButtonLink> : null}
        />
        {page.query.stripe === 'again' ? <Notice tone="warning">{t('linkExpired')}</Notice> : null}
        {page.query.stripe === 'away' ? <Notice tone="warning">{t('stripeAway')}</Notice> : null}
        <div className="grid gap-10 lg:grid-cols-[1fr_24rem] lg:items-start">
          <div className="order-last lg:order-first">
            <BusinessForm
              action={describeBusinessAction}
              businessId={business.id}
              stored={storedFields(business)}
              kept={page.kept}
              communes={listCommunes()}
              identityIsFixed={business.identityIsFixed}
            />
          </div>
          <OnboardingPanel business={business} start={startOnboardingAction} refresh={refreshAccountAction} />
        </div>
      </div>
    </AtelierFrame>
  );
}

/** What the form shows of a business that is registered. */
const storedFields = ({ name, description, addressLine, commune, email, phone }: BusinessView) => ({
  name,
  description,
  addressLine,
  commune,
  email,
  phone,
});
