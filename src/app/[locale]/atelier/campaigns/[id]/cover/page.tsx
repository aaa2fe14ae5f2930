import { refusedUpload } from '@/app/refused-upload';
import { CoverAltForm } from '@/components/builder/cover-alt-form';
import { CoverUpload } from '@/components/builder/cover-upload';
import { Cover } from '@/components/campaigns/cover';
import { openCampaign } from '../../../open-atelier';
import { describeCoverAction } from '../../section-actions';
import { isEditable, SectionPage, sectionMetadata } from '../section-page';

export const generateMetadata = () => sectionMetadata('cover');

export default async function CoverPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/cover'>) {
  const { locale: typedLocale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/cover', params: { id } } as const;
  const opened = await openCampaign(typedLocale, href, searchParams, id);
  const { file, kept, query, locale } = opened;
  const mayChange = isEditable(file, 'cover');
  const refused = refusedUpload(query.refused, locale);
  return (
    <SectionPage opened={opened} screen="cover">
      {file.cover ? (
        <Cover cover={file.cover} sizes="(min-width: 64rem) 46rem, 92vw" className="cut w-full" eager />
      ) : null}
      {mayChange && file.cover ? (
        <CoverAltForm key={file.cover.src} action={describeCoverAction} file={file} kept={null} />
      ) : null}
      {mayChange ? <CoverUpload file={file} kept={kept} refused={refused} /> : null}
    </SectionPage>
  );
}
