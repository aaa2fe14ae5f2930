import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ProjectsPage } from '@/components/campaigns/projects-page';
import type { Locale } from '@/i18n/routing';
import { readProjects } from '@/queries/campaigns';
import { languagesOf } from '../../../page-addresses';
import { parseProjectsFilter } from './form';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'publicPages.projects' });
  return { title: t('title'), description: t('description'), alternates: languagesOf('/projects', locale) };
}

export default async function Projects({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  return <ProjectsPage view={await readProjects(parseProjectsFilter(await searchParams))} />;
}
