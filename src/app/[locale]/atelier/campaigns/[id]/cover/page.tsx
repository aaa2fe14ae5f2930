import { getTranslations } from 'next-intl/server';
import { refusedUpload } from '@/app/refused-upload';
import { BuilderFrame } from '@/components/builder/builder-frame';
import { CoverAltForm } from '@/components/builder/cover-alt-form';
import { CoverUpload } from '@/components/builder/cover-upload';
import { Cover } from '@/components/campaigns/cover';
import { AtelierFrame } from '../../../atelier-frame';
import { openCampaign } from '../../../open-atelier';
import { describeCoverAction } from '../../section-actions';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('sections.cover'), robots: { index: false } };
}

export default async function CoverPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/cover'>) {
  const { locale: typedLocale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/cover', params: { id } } as const;
  const { atelier, file, kept, query, locale } = await openCampaign(typedLocale, href, searchParams, id);
  const t = await getTranslations('builder');
  const isEditable = file.rights.COVER !== 'NONE';
  const refused = refusedUpload(query.refused, locale);
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame
        file={file}
        screen="cover"
        section="IDENTITY"
        lead={t('leads.cover')}
        isEditable={isEditable}
      >
        {file.cover ? (
          <Cover cover={file.cover} sizes="(min-width: 64rem) 46rem, 92vw" className="cut w-full" eager />
        ) : null}
        {isEditable && file.cover ? (
          <CoverAltForm key={file.cover.src} action={describeCoverAction} file={file} kept={null} />
        ) : null}
        {isEditable ? <CoverUpload file={file} kept={kept} refused={refused} /> : null}
      </BuilderFrame>
    </AtelierFrame>
  );
}
