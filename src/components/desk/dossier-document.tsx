import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CAMPAIGN_SECTIONS, type CampaignSection } from '@/domain/campaign-draft';
import type { CampaignPageView } from '@/queries/campaign.view';
import type { DossierView } from '@/queries/dossier.view';
import { BudgetChart } from '../campaigns/budget-chart';
import { BusinessCard } from '../campaigns/business-card';
import { Cover } from '../campaigns/cover';
import { RewardsList } from '../campaigns/rewards-list';
import { Texts } from '../campaigns/texts';
import { ButtonLink } from '../ui/button';
import type { DossierActs } from './act';
import { SectionRemarks } from './section-remarks';

/** What the business wrote, drawn as the public will see it and cut into the parts that a remark can be attached to. */
export function DossierDocument({ dossier, acts }: { dossier: DossierView; acts: DossierActs }) {
  const t = useTranslations('desk.document');
  return (
    <div className="grid gap-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="project" className="scroll-mt-6 text-h2">
          {t('title')}
        </h2>
        <ButtonLink
          href={{ pathname: '/desk/campaigns/[id]/preview', params: { id: dossier.id } }}
          kind="secondary"
          size="small"
        >
          {t('preview')}
        </ButtonLink>
      </div>
      {CAMPAIGN_SECTIONS.map((section) => (
        <section
          key={section}
          aria-labelledby={`part-${section}`}
          className="grid gap-5 border-t-2 border-stone-300 pt-6"
        >
          <h3 id={`part-${section}`} className="text-h3">
            {t(`section.${section}`)}
          </h3>
          <Part section={section} campaign={dossier.preview} />
          <SectionRemarks section={section} dossier={dossier} acts={acts} />
        </section>
      ))}
    </div>
  );
}

function Part({ section, campaign }: { section: CampaignSection; campaign: CampaignPageView }): ReactNode {
  const t = useTranslations('desk.document');
  const categories = useTranslations('campaign.category');
  const lang = campaign.locale === useLocale() ? undefined : campaign.locale;
  if (section === 'IDENTITY') {
    return (
      <div className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Cover cover={campaign.cover} sizes="(min-width: 64rem) 30vw, 100vw" className="cut" />
          <div className="grid content-start gap-2" lang={lang}>
            <p className="font-serif text-h4 font-semibold">{campaign.title}</p>
            <p>{campaign.pitch}</p>
            <p className="text-small text-stone-600">
              {categories(campaign.category)} · {campaign.communeName}
            </p>
            {campaign.cover ? (
              <p className="text-small text-stone-600">{t('alt', { alt: campaign.cover.alt })}</p>
            ) : null}
          </div>
        </div>
        <BusinessCard business={campaign.business} />
      </div>
    );
  }
  if (section === 'REWARDS') return <RewardsList campaign={{ ...campaign, whyNot: 'CAMPAIGN_NOT_OPEN' }} />;
  if (section === 'BUDGET') {
    return (
      <div className="grid gap-4">
        <Texts paragraphs={campaign.purpose} lang={lang} />
        <BudgetChart lines={campaign.budgetLines} goalCents={campaign.goalCents} />
      </div>
    );
  }
  const texts = ['calendar', 'expectedResult', 'risks'] as const;
  return (
    <div className="grid gap-6">
      <Texts paragraphs={campaign.story} lang={lang} />
      {texts.map((name) => (
        <div key={name} className="grid gap-2">
          <h4 className="text-h4 font-semibold">{t(name)}</h4>
          <Texts paragraphs={campaign[name]} lang={lang} />
        </div>
      ))}
    </div>
  );
}
