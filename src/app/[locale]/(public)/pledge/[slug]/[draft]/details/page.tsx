import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refusalSentence } from '@/app/refusal-sentence';
import { DetailsScreen } from '@/components/pledge/details-screen';
import { DraftExpired } from '@/components/pledge/draft-expired';
import { PledgeFrame } from '@/components/pledge/pledge-frame';
import { PledgingClosed } from '@/components/pledge/pledging-closed';
import type { Locale } from '@/i18n/routing';
import { choiceHref } from '../place';
import { draftOf } from '../read-draft';
import { giveDetailsAction } from './actions';

type Props = { params: Promise<{ locale: Locale; slug: string; draft: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'pledge.details' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function GiveDetails({ params }: Props) {
  const place = await params;
  setRequestLocale(place.locale);
  const view = await draftOf(place);
  if (view.whyNot)
    return <PledgingClosed campaign={view.campaign} reason={refusalSentence(view.whyNot, place.locale)} />;
  if (!view.isStored) return <DraftExpired campaign={view.campaign} />;
  const t = await getTranslations('pledge.details');
  return (
    <PledgeFrame campaign={view.campaign} step={2} title={t('title')} lead={t('lead')}>
      <DetailsScreen view={view} backHref={choiceHref(place)} action={giveDetailsAction.bind(null, place)} />
    </PledgeFrame>
  );
}
