import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { HowItWorksPage } from '@/components/home/how-it-works-page';
import type { Locale } from '@/i18n/routing';
import { readAdviserContact } from '@/queries/adviser-contact';
import { languagesOf } from '../../../page-addresses';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'publicPages.howItWorks' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: languagesOf('/how-it-works', locale),
  };
}

export default async function HowItWorks({ params }: Props) {
  setRequestLocale((await params).locale);
  // The atelier itself asks who has to sign in first: this page knows nothing of its reader.
  return <HowItWorksPage adviser={await readAdviserContact()} startHref="/atelier" />;
}
