import { showOrSend } from '@/app/page-answer';
import { PreviewFrame } from '@/components/builder/preview-frame';
import { ProjectPage } from '@/components/campaigns/project-page';
import { readCampaignPreview } from '@/queries/campaign';
import { openCampaign } from '../../../open-atelier';
import { sectionMetadata } from '../section-page';

export const generateMetadata = () => sectionMetadata('preview');

export default async function PreviewPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/preview'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/preview', params: { id } } as const;
  const page = await openCampaign(locale, href, searchParams, id);
  const campaign = await showOrSend(page, () => readCampaignPreview(page.actor, id, page.locale));
  return (
    <PreviewFrame file={page.file}>
      <ProjectPage campaign={campaign} />
    </PreviewFrame>
  );
}
