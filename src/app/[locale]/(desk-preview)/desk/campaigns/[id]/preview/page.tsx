import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale, recordId } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { DossierPreview } from '@/components/desk/dossier-preview';
import { getPathname } from '@/i18n/navigation';
import { readCampaignPreview } from '@/queries/campaign';

type Props = PageProps<'/[locale]/desk/campaigns/[id]/preview'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'desk' });
  return { title: t('preview.title') };
}

export default async function Preview({ params }: Props) {
  const { locale: typed, id } = await params;
  const locale = formLocale.parse(typed);
  setRequestLocale(locale);
  if (!recordId.safeParse(id).success) notFound();
  const path = getPathname({ locale, href: { pathname: '/desk/campaigns/[id]/preview', params: { id } } });
  const campaign = await showOrSend({ locale, path }, async () =>
    readCampaignPreview(await currentActor(), id, locale),
  );
  return <DossierPreview campaign={campaign} />;
}
