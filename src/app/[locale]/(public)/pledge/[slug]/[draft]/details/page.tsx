import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refusalSentence } from '@/app/refusal-sentence';
import { DetailsScreen } from '@/components/pledge/details-screen';
import { DraftExpired } from '@/components/pledge/draft-expired';
import { FollowDraft } from '@/components/pledge/follow-draft';
import { PledgeFrame } from '@/components/pledge/pledge-frame';
import { PledgingClosed } from '@/components/pledge/pledging-closed';
import { emptyForm } from '@/components/ui/form-state';
import type { Locale } from '@/i18n/routing';
import { choiceHref } from '../place';
import { draftOf } from '../read-draft';
import { giveDetailsAction } from './actions';
import { saidOfFaults } from './faults';

type Props = {
  params: Promise<{ locale: Locale; slug: string; draft: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'pledge.details' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function GiveDetails({ params, searchParams }: Props) {
  const place = await params;
  setRequestLocale(place.locale);
  const view = await draftOf(place);
  if (view.whyNot)
    return <PledgingClosed campaign={view.campaign} reason={refusalSentence(view.whyNot, place.locale)} />;
  if (!view.isStored) return <DraftExpired campaign={view.campaign} />;
  const t = await getTranslations('pledge.details');
  const isRefused = (await searchParams).refused !== undefined;
  return (
    <PledgeFrame campaign={view.campaign} step={2} title={t('title')} lead={t('lead')}>
      <FollowDraft id={view.id} earlierId={view.earlierId} />
      <DetailsScreen
        view={view}
        initial={isRefused ? await saidOfFaults(view, place.locale) : emptyForm}
        backHref={choiceHref(place)}
        action={giveDetailsAction.bind(null, place)}
      />
    </PledgeFrame>
  );
}
