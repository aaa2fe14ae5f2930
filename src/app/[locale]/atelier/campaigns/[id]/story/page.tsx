import { getTranslations } from 'next-intl/server';
import { BuilderFrame } from '@/components/builder/builder-frame';
import { ReadOnlyStory } from '@/components/builder/read-only';
import { StoryForm } from '@/components/builder/story-form';
import { AtelierFrame } from '../../../atelier-frame';
import { openCampaign } from '../../../open-atelier';
import { saveStoryAction } from '../../section-actions';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('sections.story'), robots: { index: false } };
}

export default async function StoryPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/story'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/story', params: { id } } as const;
  const { atelier, file, kept } = await openCampaign(locale, href, searchParams, id);
  const t = await getTranslations('builder');
  const isEditable = file.rights.STORY !== 'NONE';
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame
        file={file}
        screen="story"
        section="STORY"
        lead={t('leads.story')}
        isEditable={isEditable}
      >
        {isEditable ? (
          <StoryForm action={saveStoryAction} file={file} kept={kept} />
        ) : (
          <ReadOnlyStory file={file} />
        )}
      </BuilderFrame>
    </AtelierFrame>
  );
}
