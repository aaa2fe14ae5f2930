import { IdentityForm } from '@/components/builder/identity-form';
import { ReadOnlyIdentity } from '@/components/builder/read-only';
import { openCampaign } from '../../../open-atelier';
import { saveIdentityAction } from '../../section-actions';
import { isEditable, SectionPage, sectionMetadata } from '../section-page';

export const generateMetadata = () => sectionMetadata('identity');

export default async function IdentityPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/identity'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/identity', params: { id } } as const;
  const opened = await openCampaign(locale, href, searchParams, id);
  const { file, kept } = opened;
  return (
    <SectionPage opened={opened} screen="identity">
      {isEditable(file, 'identity') ? (
        <IdentityForm action={saveIdentityAction} file={file} kept={kept} />
      ) : (
        <ReadOnlyIdentity file={file} />
      )}
    </SectionPage>
  );
}
