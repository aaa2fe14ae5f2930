import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { DisputePage } from '@/components/disputes/dispute-page';
import { getPathname } from '@/i18n/navigation';
import { readDisputePage } from '@/queries/dispute';
import { saveAnswerAction, submitEvidenceAction } from './actions';

type Props = PageProps<'/[locale]/desk/disputes/[id]'>;

const acts = { saveAnswerAction, submitEvidenceAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'disputes' });
  return { title: t('title') };
}

export default async function Dispute({ params, searchParams }: Props) {
  const { locale: typed, id } = await params;
  const locale = formLocale.parse(typed);
  setRequestLocale(locale);
  const path = getPathname({ locale, href: { pathname: '/desk/disputes/[id]', params: { id } } });
  const dispute = await showOrSend({ locale, path }, async () => readDisputePage(await currentActor(), id));
  const { done } = await searchParams;
  return (
    <DisputePage
      dispute={dispute}
      done={done === 'saved' || done === 'submitted' ? done : null}
      acts={acts}
    />
  );
}
