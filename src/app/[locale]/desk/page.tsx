import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { currentActor } from '@/adapters/auth/current-actor';
import { formLocale } from '@/app/form-fields';
import { showOrSend } from '@/app/page-answer';
import { QueuePage } from '@/components/desk/queue-page';
import { getPathname } from '@/i18n/navigation';
import { readDeskQueue } from '@/queries/desk-queue';
import { readFilters } from './filters';

type Props = PageProps<'/[locale]/desk'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = formLocale.parse((await params).locale);
  const t = await getTranslations({ locale, namespace: 'desk' });
  return { title: t('queue.title') };
}

export default async function DeskPage({ params, searchParams }: Props) {
  const locale = formLocale.parse((await params).locale);
  setRequestLocale(locale);
  const filters = readFilters(await searchParams);
  const path = getPathname({ locale, href: '/desk' });
  const queue = await showOrSend({ locale, path }, async () => readDeskQueue(await currentActor(), filters));
  return <QueuePage queue={queue} />;
}
