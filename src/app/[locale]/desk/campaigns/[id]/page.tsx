import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale, recordId } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { DossierPage } from '@/components/desk/dossier-page';
import { getPathname } from '@/i18n/navigation';
import { readDossier } from '@/queries/dossier';
import {
  approveAction,
  assignAction,
  rejectAction,
  remarkAction,
  requestChangesAction,
  resumeAction,
  scheduleAction,
  settleAction,
  suspendAction,
  tickAction,
  unscheduleAction,
} from './actions';

const acts = {
  approveAction,
  assignAction,
  rejectAction,
  remarkAction,
  requestChangesAction,
  resumeAction,
  scheduleAction,
  settleAction,
  suspendAction,
  tickAction,
  unscheduleAction,
};

type Props = PageProps<'/[locale]/desk/campaigns/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'desk' });
  return { title: t('dossier.title') };
}

export default async function Dossier({ params, searchParams }: Props) {
  const { locale: typed, id } = await params;
  const locale = formLocale.parse(typed);
  setRequestLocale(locale);
  if (!recordId.safeParse(id).success) notFound();
  const path = getPathname({ locale, href: { pathname: '/desk/campaigns/[id]', params: { id } } });
  const dossier = await showOrSend({ locale, path }, async () =>
    readDossier(await currentActor(), id, locale),
  );
  const { done } = await searchParams;
  return <DossierPage dossier={dossier} done={typeof done === 'string' ? done : null} acts={acts} />;
}
