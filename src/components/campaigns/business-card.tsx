import { useTranslations } from 'next-intl';
import { spacedSiret } from '@/domain/siret';
import type { CampaignPageView } from '@/queries/campaign.view';

/** Who carries the project, with what the law asks for: name, place, SIRET. */
export function BusinessCard({ business }: { business: CampaignPageView['business'] }) {
  const t = useTranslations('campaign');
  const siret = spacedSiret(business.siret);
  return (
    <div className="cut grid gap-2 bg-stone-100 p-5 sm:p-6">
      <h3 className="text-h3">{business.name}</h3>
      {business.description ? <p className="prose-measure">{business.description}</p> : null}
      <p className="text-small text-stone-600">
        {business.addressLine}, {business.postcode} {business.communeName}
        <br />
        <span className="figures">{t('business.siret', { siret })}</span>
      </p>
    </div>
  );
}
