import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { DisputeList } from '@/components/disputes/dispute-list';
import { PageHeading } from '@/components/ui/heading';
import { getPathname } from '@/i18n/navigation';
import { readDisputes } from '@/queries/disputes';

type Props = PageProps<'/[locale]/desk/disputes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'disputes' });
  return { title: t('title') };
}

export default async function DisputesPage({ params }: Props) {
  const locale = formLocale.parse((await params).locale);
  setRequestLocale(locale);
  const path = getPathname({ locale, href: '/desk/disputes' });
  const { rows, waiting } = await showOrSend({ locale, path }, async () =>
    readDisputes(await currentActor()),
  );
  const t = await getTranslations('disputes');
  return (
    <div className="grid gap-8">
      <PageHeading title={t('title')} lead={t('lead', { count: waiting })} />
      <DisputeList rows={rows} />
    </div>
  );
}
