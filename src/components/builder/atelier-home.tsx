import { useTranslations } from 'next-intl';
import type { AtelierView } from '@/queries/campaign-file.view';
import { ButtonLink } from '../ui/button';
import { PageHeading, SectionHeading } from '../ui/heading';
import { AtelierCampaigns } from './atelier-campaigns';
import { AtelierWelcome } from './atelier-welcome';
import { NeededNow } from './needed-now';

/** The atelier's first page: what needs me now, then all my projects. */
export function AtelierHome({ atelier }: { atelier: AtelierView }) {
  const t = useTranslations('builder');
  if (atelier.businesses.length === 0) return <AtelierWelcome />;
  return (
    <div className="grid gap-12">
      <PageHeading
        title={t('atelier.title')}
        action={
          atelier.campaigns.length > 0 ? (
            <ButtonLink href="/atelier/campaigns/new">{t('atelier.newCampaign')}</ButtonLink>
          ) : null
        }
      />
      <section aria-labelledby="needed-now">
        <SectionHeading id="needed-now" title={t('atelier.neededNow')} />
        <NeededNow atelier={atelier} />
      </section>
      {atelier.campaigns.length > 0 ? (
        <section aria-labelledby="my-campaigns">
          <SectionHeading id="my-campaigns" title={t('atelier.campaigns')} />
          <AtelierCampaigns campaigns={atelier.campaigns} />
        </section>
      ) : null}
    </div>
  );
}
