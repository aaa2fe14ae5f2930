import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ContributionView } from '@/queries/pledge.view';
import { ClientMessages } from '../ui/client-messages';
import type { FormState } from '../ui/form-state';
import { PageHeading, SectionHeading } from '../ui/heading';
import { type Href, Link } from '../ui/link';
import { Panel } from '../ui/panel';
import { Wall } from '../wall/wall';
import { ActionForm } from './action-form';
import { CancelSection } from './cancel-section';
import { ContributionCard } from './contribution-card';
import { ContributionDetails } from './contribution-details';
import { ContributionHistory } from './contribution-history';
import { ContributionRefunds } from './contribution-refunds';
import { ContributionState } from './contribution-state';
import { LinesTable } from './lines-table';
import { PickupPlaces } from './pickup-places';
import { RepairPanel } from './repair-panel';
import { Seller } from './seller';
import { WhatNext } from './what-next';
import { WithdrawalSection } from './withdrawal-section';

type Action = (state: FormState, form: FormData) => Promise<FormState>;
export type ContributionActions = { details: Action; cancel: Action; card: Action; payNow: Action };
/** Why an act is refused now, as a sentence; null: it is possible. */
export type WhyNotSentences = Record<'changeContent' | 'changeCard' | 'cancel' | 'withdraw', string | null>;

type Props = {
  contribution: ContributionView;
  /** What was just done. */
  notice: ReactNode;
  whyNot: WhyNotSentences;
  changeHref: Href;
  withdrawHref: Href;
  actions: ContributionActions;
};

/** "Ma contribution": what was given, where it stands, and all that is still possible, with the reason for what is not. */
export function ContributionScreen({
  contribution,
  notice,
  whyNot,
  changeHref,
  withdrawHref,
  actions,
}: Props) {
  const t = useTranslations('contribution');
  const { campaign, status } = contribution;
  const isAlive = status === 'CONFIRMED' || status === 'COLLECTING' || status === 'COLLECTED';
  const isRunning = status === 'CONFIRMED' && campaign.timeLeft !== null;
  return (
    <ClientMessages namespaces={['contribution', 'pledge']}>
      <div className="wrap grid gap-x-14 gap-y-10 pb-8 pt-6 md:pt-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] xl:gap-x-20">
        <div className="grid content-start gap-7">
          <PageHeading
            above={
              <p className="figures text-small text-stone-600">
                {t('reference', { reference: contribution.reference })}
              </p>
            }
            title={t('title')}
            lead={<ProjectLine campaign={campaign} />}
          />
          {notice}
          <ContributionState contribution={contribution} />
          <ContributionRefunds refunds={contribution.refunds} />
          {contribution.repair ? (
            <RepairPanel repair={contribution.repair} payNow={actions.payNow} otherCard={actions.card} />
          ) : null}
          <Panel>
            <h2 className="mb-2 text-h3">{t('content')}</h2>
            <LinesTable
              lines={contribution.lines}
              totalCents={contribution.totalCents}
              titleLocale={campaign.locale}
            />
            {isAlive ? (
              <Possible whyNot={whyNot.changeContent}>
                <Link href={changeHref} className="inline-flex min-h-11 items-center font-semibold">
                  {t('changeContent')}
                </Link>
              </Possible>
            ) : null}
          </Panel>
          <ContributionCard contribution={contribution}>
            {contribution.repair?.canUseOtherCard ? null : (
              <Possible whyNot={whyNot.changeCard}>
                <ActionForm
                  action={actions.card}
                  kind="secondary"
                  label={t('changeCard')}
                  pending={t('openingStripe')}
                />
              </Possible>
            )}
          </ContributionCard>
          {isAlive ? (
            <>
              <PickupPlaces rewards={contribution.rewards} />
              <section aria-labelledby="coordonnees">
                <SectionHeading id="coordonnees" title={t('details.title')} />
                <ContributionDetails contribution={contribution} action={actions.details} />
              </section>
            </>
          ) : null}
          {whyNot.cancel === null || isRunning ? (
            <CancelSection
              whyNot={whyNot.cancel}
              action={actions.cancel}
              amountCents={contribution.totalCents}
            />
          ) : null}
          {isAlive && contribution.isSale && !contribution.isGivenUp ? (
            <WithdrawalSection contribution={contribution} whyNot={whyNot.withdraw} href={withdrawHref} />
          ) : null}
        </div>
        <aside className="grid content-start gap-10">
          <Wall
            seed={campaign.id}
            pledgedCents={campaign.pledgedCents}
            goalCents={campaign.goalCents}
            matchedCents={campaign.matchedCents}
          />
          {isRunning && campaign.deadlineAt ? (
            <WhatNext amountCents={contribution.totalCents} deadlineAt={campaign.deadlineAt} withoutNow />
          ) : null}
          <ContributionHistory contribution={contribution} />
          <Seller seller={contribution.seller} />
        </aside>
      </div>
    </ClientMessages>
  );
}

function ProjectLine({ campaign }: { campaign: ContributionView['campaign'] }) {
  const t = useTranslations('contribution');
  return t.rich('for', {
    business: campaign.businessName,
    project: () => (
      <Link href={{ pathname: '/projects/[slug]', params: { slug: campaign.slug } }} lang={campaign.locale}>
        {campaign.title}
      </Link>
    ),
  });
}

/** An act, or why it is not possible now. */
function Possible({ whyNot, children }: { whyNot: string | null; children: ReactNode }) {
  return whyNot === null ? (
    <div className="mt-3">{children}</div>
  ) : (
    <p className="mt-3 text-small text-stone-600">{whyNot}</p>
  );
}
