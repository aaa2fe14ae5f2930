import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refusalSentence } from '@/app/refusal-sentence';
import { ChooseScreen } from '@/components/pledge/choose-screen';
import { FollowDraft } from '@/components/pledge/follow-draft';
import { PledgeFrame } from '@/components/pledge/pledge-frame';
import { PledgingClosed } from '@/components/pledge/pledging-closed';
import { emptyForm, type FormState } from '@/components/ui/form-state';
import type { Locale } from '@/i18n/routing';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';
import { chooseRewardsAction } from './actions';
import { draftOf } from './read-draft';

type Props = {
  params: Promise<{ locale: Locale; slug: string; draft: string }>;
  searchParams: Promise<{ reward?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'pledge.choice' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

export default async function ChooseRewards({ params, searchParams }: Props) {
  const place = await params;
  setRequestLocale(place.locale);
  const { reward } = await searchParams;
  const view = await draftOf(place, typeof reward === 'string' ? reward : undefined);
  if (view.whyNot)
    return <PledgingClosed campaign={view.campaign} reason={refusalSentence(view.whyNot, place.locale)} />;
  const t = await getTranslations('pledge.choice');
  return (
    <PledgeFrame campaign={view.campaign} step={1} title={t('title')} lead={t('lead')}>
      <FollowDraft id={view.id} earlierId={view.earlierId} />
      <ChooseScreen
        view={view}
        initial={goneMeanwhile(view, place.locale)}
        action={chooseRewardsAction.bind(null, place)}
      />
    </PledgeFrame>
  );
}

/** A reward of the stored choice has gone since: said at once, with everything else kept. */
function goneMeanwhile(view: PledgeDraftView, locale: Locale): FormState {
  const gone = view.choiceFaults.filter(({ field }) => field !== 'free');
  const [first] = gone;
  if (!view.isStored || !first) return emptyForm;
  const errors = Object.fromEntries(gone.map(({ field, code }) => [field, refusalSentence(code, locale)]));
  return { message: refusalSentence(first.code, locale), errors, values: {} };
}
