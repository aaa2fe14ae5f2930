import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { consentSentence } from '@/app/consent-sentence';
import { suggestEmail } from '@/app/email-suggestion';
import { refusalSentence } from '@/app/refusal-sentence';
import { DraftExpired } from '@/components/pledge/draft-expired';
import { FollowDraft } from '@/components/pledge/follow-draft';
import { PledgeFrame } from '@/components/pledge/pledge-frame';
import { PledgingClosed } from '@/components/pledge/pledging-closed';
import { RecapScreen } from '@/components/pledge/recap-screen';
import { redirect } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { choiceHref, detailsHref } from '../place';
import { draftOf } from '../read-draft';
import { correctEmailAction, payAction } from './actions';

type Props = { params: Promise<{ locale: Locale; slug: string; draft: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'pledge.recap' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function Recap({ params }: Props) {
  const place = await params;
  const { locale } = place;
  setRequestLocale(locale);
  const view = await draftOf(place);
  if (view.whyNot)
    return <PledgingClosed campaign={view.campaign} reason={refusalSentence(view.whyNot, locale)} />;
  if (!view.isStored) return <DraftExpired campaign={view.campaign} />;
  if (view.detailFaults.length > 0) redirect({ href: detailsHref(place), locale });
  if (view.choiceFaults.length > 0) redirect({ href: choiceHref(place), locale });
  const t = await getTranslations('pledge.recap');
  return (
    <PledgeFrame campaign={view.campaign} step={3} title={t('title')} lead={t('lead')}>
      <FollowDraft id={view.id} earlierId={view.earlierId} />
      <RecapScreen
        view={view}
        consent={await consentSentence(view.campaign, view.totalCents, locale)}
        suggestedEmail={suggestEmail(view.email)}
        choiceHref={choiceHref(place)}
        detailsHref={detailsHref(place)}
        payAction={payAction.bind(null, place)}
        correctEmailAction={correctEmailAction.bind(null, place)}
      />
    </PledgeFrame>
  );
}
