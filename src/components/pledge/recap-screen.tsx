import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatEuros } from '@/domain/format-amount';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';
import { ClientMessages } from '../ui/client-messages';
import type { FormState } from '../ui/form-state';
import { type Href, Link } from '../ui/link';
import { Panel } from '../ui/panel';
import { EmailSuggestion } from './email-suggestion';
import { LinesTable } from './lines-table';
import { PayForm } from './pay-form';
import { PickupPlaces } from './pickup-places';
import { PostalAddress } from './postal-address';
import { Seller } from './seller';
import { WhatNext } from './what-next';

type Props = {
  view: PledgeDraftView;
  /** The exact sentence that the press of the button agrees to. */
  consent: string;
  suggestedEmail: string | null;
  choiceHref: Href;
  detailsHref: Href;
  payAction: (state: FormState, form: FormData) => Promise<FormState>;
  correctEmailAction: (form: FormData) => Promise<void>;
};

/** Third screen: everything once more, who sells, what is agreed to, and what happens next. */
export function RecapScreen({
  view,
  consent,
  suggestedEmail,
  choiceHref,
  detailsHref,
  payAction,
  correctEmailAction,
}: Props) {
  const t = useTranslations('pledge');
  const locale = useLocale();
  const chosen = view.rewards.filter((reward) => view.quantities[reward.id] !== undefined);
  return (
    <div className="grid gap-6">
      <Panel>
        <PanelTitle title={t('recap.contribution')} editHref={choiceHref} edit={t('edit')} />
        <LinesTable lines={view.lines} totalCents={view.totalCents} titleLocale={view.campaign.locale} />
      </Panel>
      <Panel>
        <PanelTitle title={t('recap.you')} editHref={detailsHref} edit={t('edit')} />
        <dl className="grid gap-3">
          <Fact term={t('recap.email')}>
            <span className="wrap-anywhere">{view.email}</span>
          </Fact>
          {suggestedEmail ? <EmailSuggestion suggested={suggestedEmail} action={correctEmailAction} /> : null}
          <Fact term={t('recap.name')}>
            {view.backerName
              ? t(view.listedPublicly ? 'recap.listed' : 'recap.notListed', { name: view.backerName })
              : t('recap.noName')}
          </Fact>
          {view.message ? <Fact term={t('recap.message')}>{view.message}</Fact> : null}
          {view.isPosted && view.address ? (
            <Fact term={t('recap.delivery')}>
              <PostalAddress address={view.address} />
            </Fact>
          ) : null}
        </dl>
      </Panel>
      <PickupPlaces rewards={chosen} />
      <Seller seller={view.seller} />
      <WhatNext amountCents={view.totalCents} deadlineAt={view.campaign.deadlineAt ?? ''} />
      <ClientMessages namespaces={['pledge']}>
        <PayForm
          action={payAction}
          consent={consent}
          totalCents={view.totalCents}
          label={t('recap.pay', { amount: formatEuros(view.totalCents, locale) })}
          back={
            <Link href={detailsHref} className="inline-flex min-h-11 items-center">
              {t('back')}
            </Link>
          }
        />
      </ClientMessages>
    </div>
  );
}

function PanelTitle({ title, editHref, edit }: { title: string; editHref: Href; edit: string }) {
  return (
    <div className="mb-3 flex items-baseline justify-between gap-4">
      <h2 className="text-h3">{title}</h2>
      <Link href={editHref} className="py-1 text-small">
        {edit}
        <span className="sr-only"> {title}</span>
      </Link>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-[12rem_1fr]">
      <dt className="text-stone-600">{term}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}
