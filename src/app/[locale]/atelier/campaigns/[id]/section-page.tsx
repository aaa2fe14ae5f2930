import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BuilderFrame } from '@/components/builder/builder-frame';
import type { Screen } from '@/components/builder/section-nav';
import type { CampaignSection } from '@/domain/campaign-draft';
import type { EditPart } from '@/domain/campaign-editing';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { AtelierFrame } from '../../atelier-frame';
import type { OpenedCampaign } from '../../open-atelier';

type SectionScreen = Exclude<Screen, 'overview' | 'preview'>;

/** Which part of the file each screen shows the remarks on, and which rule of editing it is under. */
const PARTS: Record<SectionScreen, { section: CampaignSection; part: EditPart }> = {
  identity: { section: 'IDENTITY', part: 'TEXTS' },
  cover: { section: 'IDENTITY', part: 'COVER' },
  story: { section: 'STORY', part: 'STORY' },
  budget: { section: 'BUDGET', part: 'MONEY' },
  rewards: { section: 'REWARDS', part: 'REWARDS' },
};

export const isEditable = (file: CampaignFileView, screen: SectionScreen): boolean =>
  file.rights[PARTS[screen].part] !== 'NONE';

export async function sectionMetadata(screen: Screen) {
  const t = await getTranslations('builder');
  return { title: t(`sections.${screen}`), robots: { index: false } };
}

type Props = {
  opened: OpenedCampaign;
  screen: SectionScreen;
  /** A title of its own instead of the section's introduction. */
  lead?: string;
  children: ReactNode;
};

/** A screen of the builder on which one section is written. */
export async function SectionPage({ opened, screen, lead, children }: Props) {
  const t = await getTranslations('builder');
  const { atelier, file } = opened;
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame
        file={file}
        screen={screen}
        section={PARTS[screen].section}
        lead={lead ?? t(`leads.${screen}`)}
        isEditable={isEditable(file, screen)}
      >
        {children}
      </BuilderFrame>
    </AtelierFrame>
  );
}
