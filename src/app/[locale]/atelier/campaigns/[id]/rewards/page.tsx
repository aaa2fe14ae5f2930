import { getTranslations } from 'next-intl/server';
import { BuilderFrame } from '@/components/builder/builder-frame';
import { RewardsOverview } from '@/components/builder/rewards-overview';
import { AtelierFrame } from '../../../atelier-frame';
import { openCampaign } from '../../../open-atelier';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('sections.rewards'), robots: { index: false } };
}

export default async function RewardsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/rewards'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/rewards', params: { id } } as const;
  const { atelier, file } = await openCampaign(locale, href, searchParams, id);
  const t = await getTranslations('builder');
  const isEditable = file.rights.REWARDS !== 'NONE';
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame
        file={file}
        screen="rewards"
        section="REWARDS"
        lead={t('leads.rewards')}
        isEditable={isEditable}
      >
        <RewardsOverview file={file} />
      </BuilderFrame>
    </AtelierFrame>
  );
}
