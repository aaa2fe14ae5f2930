import { useTranslations } from 'next-intl';
import type { AtelierCampaignView, AtelierView } from '@/queries/campaign-file.view';
import { Icon, type IconName } from '../ui/icon';
import { type Href, Link } from '../ui/link';

type Need = { key: string; icon: IconName; title: string; text: string; href: Href };

/** What waits for this person, most pressing first; a quiet word when nothing does. */
export function NeededNow({ atelier }: { atelier: AtelierView }) {
  const t = useTranslations('builder');
  const needs = useNeeds(atelier);
  if (needs.length === 0) {
    return (
      <p className="cut border-2 border-dashed border-stone-300 p-6 text-stone-600">
        {t('atelier.nothingNeeded')}
      </p>
    );
  }
  return (
    <ul className="grid gap-3">
      {needs.map((need) => (
        <li
          key={need.key}
          className="cut relative flex gap-4 border border-stone-300 border-l-[6px] border-l-saffron bg-lime p-5 hover:bg-stone-100"
        >
          <Icon name={need.icon} className="mt-0.5 size-6 shrink-0 text-malbec-text" />
          <div className="grid min-w-0 gap-1">
            <h3 className="text-h4 [overflow-wrap:anywhere]">
              <Link href={need.href} look="bare" className="after:absolute after:inset-0">
                {need.title}
              </Link>
            </h3>
            <p className="prose-measure text-stone-600">{need.text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function useNeeds({ businesses, campaigns }: AtelierView): Need[] {
  const t = useTranslations('builder');
  const fileHref = (id: string): Href => ({ pathname: '/atelier/campaigns/[id]', params: { id } });
  const ofCampaign = (campaign: AtelierCampaignView): Need[] => {
    const { id, title, status, openRemarks, missingCount } = campaign;
    const need = (icon: IconName, text: string): Need[] => [
      { key: id, icon, title, text, href: fileHref(id) },
    ];
    if (status === 'CHANGES_REQUESTED') {
      return need('mail', openRemarks > 0 ? t('need.remarks', { count: openRemarks }) : t('need.sendBack'));
    }
    if (status === 'DRAFT')
      return need('clock', missingCount > 0 ? t('need.missing', { count: missingCount }) : t('need.submit'));
    return status === 'SUSPENDED' ? need('alert', t('need.suspended')) : [];
  };
  const ofBusiness = businesses
    .filter(({ onboarding }) => onboarding === 'NOT_STARTED' || onboarding === 'TO_FINISH')
    .map(
      ({ id, name }): Need => ({
        key: id,
        icon: 'alert',
        title: t('need.paymentsTitle', { name }),
        text: t('need.payments'),
        href: { pathname: '/atelier/businesses/[id]', params: { id } },
      }),
    );
  const first: Need[] =
    campaigns.length === 0
      ? [
          {
            key: 'first',
            icon: 'arrow',
            title: t('need.firstTitle'),
            text: t('need.first'),
            href: '/atelier/campaigns/new',
          },
        ]
      : [];
  return [...campaigns.flatMap(ofCampaign), ...ofBusiness, ...first];
}
