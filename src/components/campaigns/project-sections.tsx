import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CampaignPageView } from '@/queries/campaign.view';
import { anchorOf, headingsOf } from './anchor';
import { BackersList } from './backers-list';
import { BudgetChart } from './budget-chart';
import { BusinessCard } from './business-card';
import { Contents } from './contents';
import { RewardsList } from './rewards-list';
import { Texts } from './texts';
import { UpdatesList } from './updates-list';

/** Everything below the picture: contents, story, rewards, budget, calendar, risks, news, backers. */
export function ProjectSections({ campaign }: { campaign: CampaignPageView }) {
  const t = useTranslations('campaign');
  const lang = campaign.locale === useLocale() ? undefined : campaign.locale;
  const ids = {
    story: 'projet',
    rewards: 'contreparties',
    budget: 'budget',
    calendar: 'calendrier',
    updates: 'actualites',
    backers: 'contributeurs',
  };
  const text = (paragraphs: string[]) => <Texts paragraphs={paragraphs} lang={lang} />;
  return (
    <div className="grid content-start gap-y-14">
      <Contents
        entries={[
          {
            id: ids.story,
            label: t('section.story'),
            children: headingsOf(campaign.story).map((label) => ({ id: anchorOf(label), label })),
          },
          { id: ids.rewards, label: t('section.rewards'), count: campaign.rewards.length },
          { id: ids.budget, label: t('section.budget') },
          { id: ids.calendar, label: t('section.calendar') },
          { id: ids.updates, label: t('section.updates'), count: campaign.updates.length },
          { id: ids.backers, label: t('section.backers'), count: campaign.backerCount },
        ]}
      />
      <Section id={ids.story} title={t('section.story')}>
        {text(campaign.story)}
        <BusinessCard business={campaign.business} />
      </Section>
      <Section id={ids.rewards} title={t('section.rewards')}>
        <RewardsList campaign={campaign} />
      </Section>
      <Section id={ids.budget} title={t('section.budget')}>
        {text(campaign.purpose)}
        <BudgetChart lines={campaign.budgetLines} goalCents={campaign.goalCents} />
      </Section>
      <Section id={ids.calendar} title={t('section.calendar')}>
        {text(campaign.calendar)}
        <SubSection title={t('section.expectedResult')}>{text(campaign.expectedResult)}</SubSection>
        <SubSection title={t('section.risks')}>{text(campaign.risks)}</SubSection>
      </Section>
      <Section id={ids.updates} title={t('section.updates')}>
        <UpdatesList updates={campaign.updates} lang={lang} />
      </Section>
      <Section id={ids.backers} title={t('section.backers')}>
        <BackersList names={campaign.backerNames} backerCount={campaign.backerCount} />
      </Section>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-6">
      <h2 id={id} className="scroll-mt-6 text-h2">
        {title}
      </h2>
      {children}
    </section>
  );
}

function SubSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="text-h3">{title}</h3>
      {children}
    </div>
  );
}
