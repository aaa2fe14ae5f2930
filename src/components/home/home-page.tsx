import { useTranslations } from 'next-intl';
import type { HomeView } from '@/queries/public-pages.view';
import { CampaignGrid } from '../campaigns/campaign-grid';
import { ButtonLink } from '../ui/button';
import { SectionHeading } from '../ui/heading';
import { BusinessDoor } from './business-door';
import { CommunePlates } from './commune-plates';
import { Featured } from './featured';
import { HomeHero } from './home-hero';
import { TerritoryFigures } from './territory-figures';
import { ThreeSteps } from './three-steps';

export function HomePage({ home }: { home: HomeView }) {
  const t = useTranslations('home');
  return (
    <div className="grid gap-y-20 md:gap-y-28">
      <div>
        <HomeHero />
        {home.featured ? <Featured campaign={home.featured} /> : <NothingOpen />}
      </div>
      {home.lastDays.length > 0 ? (
        <section className="wrap" aria-labelledby="derniers-jours">
          <SectionHeading id="derniers-jours" title={t('lastDays.title')} lead={t('lastDays.lead')} />
          <CampaignGrid campaigns={home.lastDays} />
        </section>
      ) : null}
      {home.live.length > 0 ? (
        <section className="wrap" aria-labelledby="en-ce-moment">
          <SectionHeading id="en-ce-moment" title={t('live.title')} />
          <CampaignGrid campaigns={home.live} />
          <p className="mt-10 text-center">
            <ButtonLink href="/projects" kind="secondary">
              {t('live.all')}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      <TerritoryFigures figures={home.figures} />
      <ThreeSteps />
      {home.funded.length > 0 ? (
        <section className="wrap" aria-labelledby="finances">
          <SectionHeading id="finances" title={t('funded.title')} />
          <CampaignGrid campaigns={home.funded} />
        </section>
      ) : null}
      <CommunePlates communes={home.communes} />
      <BusinessDoor adviser={home.adviser} />
    </div>
  );
}

function NothingOpen() {
  const t = useTranslations('home');
  return (
    <div className="wrap">
      <p className="cut border-2 border-dashed border-stone-300 p-8 text-lead">{t('nothingOpen')}</p>
    </div>
  );
}
