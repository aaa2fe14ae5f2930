import { getTranslations } from 'next-intl/server';
import { AtelierHome } from '@/components/builder/atelier-home';
import { AtelierFrame } from './atelier-frame';
import { openAtelier } from './open-atelier';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('atelier.place'), robots: { index: false } };
}

export default async function AtelierPage({ params, searchParams }: PageProps<'/[locale]/atelier'>) {
  const { atelier } = await openAtelier((await params).locale, '/atelier', searchParams);
  return (
    <AtelierFrame atelier={atelier} current="home">
      <AtelierHome atelier={atelier} />
    </AtelierFrame>
  );
}
