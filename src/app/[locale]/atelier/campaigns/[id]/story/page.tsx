import { ReadOnlyStory } from '@/components/builder/read-only';
import { StoryForm } from '@/components/builder/story-form';
import { openCampaign } from '../../../open-atelier';
import { saveStoryAction } from '../../section-actions';
import { isEditable, SectionPage, sectionMetadata } from '../section-page';

export const generateMetadata = () => sectionMetadata('story');

export default async function StoryPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/story'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/story', params: { id } } as const;
  const opened = await openCampaign(locale, href, searchParams, id);
  const { file, kept } = opened;
  return (
    <SectionPage opened={opened} screen="story">
      {isEditable(file, 'story') ? (
        <StoryForm action={saveStoryAction} file={file} kept={kept} />
      ) : (
        <ReadOnlyStory file={file} />
      )}
    </SectionPage>
  );
}
