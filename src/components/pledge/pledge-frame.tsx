import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate } from '@/domain/format-date';
import type { CampaignCardView } from '@/queries/campaign.view';
import { Cover } from '../campaigns/cover';
import { PageHeading } from '../ui/heading';
import { Link } from '../ui/link';
import { Steps } from '../ui/steps';
import { Wall } from '../wall/wall';

type Props = {
  campaign: CampaignCardView;
  /** 1: what, 2: who and where, 3: recap. Null: not one of the three screens. */
  step: 1 | 2 | 3 | null;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
};

/** The frame of a pledge: one thing to do at the left, what it is for at the right. */
export function PledgeFrame({ campaign, step, title, lead, children }: Props) {
  const t = useTranslations('pledge');
  return (
    <div className="wrap grid gap-x-12 gap-y-8 pb-8 pt-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)] xl:gap-x-20">
      <div className="grid content-start gap-7">
        <p className="lg:hidden">
          <ProjectLink campaign={campaign} isSupporting={step !== null} />
        </p>
        {step ? (
          <Steps current={step} labels={[t('steps.choice'), t('steps.details'), t('steps.recap')]} />
        ) : null}
        <PageHeading title={title} lead={lead} />
        {children}
      </div>
      <ProjectReminder campaign={campaign} isSupporting={step !== null} />
    </div>
  );
}

type ReminderProps = { campaign: CampaignCardView; isSupporting: boolean };

function ProjectLink({ campaign, isSupporting }: ReminderProps) {
  const t = useTranslations('pledge');
  const lang = campaign.locale === useLocale() ? undefined : campaign.locale;
  return (
    <>
      <span className="text-small text-stone-600">{t(isSupporting ? 'youSupport' : 'theProject')}</span>{' '}
      <Link
        href={{ pathname: '/projects/[slug]', params: { slug: campaign.slug } }}
        look="bare"
        className="font-serif font-semibold underline decoration-stone-300 underline-offset-[0.22em] hover:decoration-saffron"
      >
        <span lang={lang}>{campaign.title}</span>
      </Link>
    </>
  );
}

/** Beside the form on a wide screen; on a phone its first line is enough. */
function ProjectReminder({ campaign, isSupporting }: ReminderProps) {
  const t = useTranslations('pledge');
  const locale = useLocale();
  return (
    <aside aria-label={t('reminder')} className="hidden lg:block">
      <div className="sticky top-6 grid gap-4">
        <Cover cover={campaign.cover} sizes="24rem" eager decorative className="cut" />
        <div className="grid gap-1">
          <p className="text-lead leading-snug">
            <ProjectLink campaign={campaign} isSupporting={isSupporting} />
          </p>
          <p className="text-small text-stone-600">
            {t('by', { business: campaign.businessName, commune: campaign.communeName })}
          </p>
        </div>
        <Wall
          seed={campaign.id}
          size="card"
          pledgedCents={campaign.pledgedCents}
          goalCents={campaign.goalCents}
          matchedCents={campaign.matchedCents}
        />
        {campaign.deadlineAt ? (
          <p className="border-t border-stone-300 pt-4 text-small">
            {t('nothingNow', { date: formatDate(campaign.deadlineAt, 'day-and-time', locale) })}
          </p>
        ) : null}
      </div>
    </aside>
  );
}
