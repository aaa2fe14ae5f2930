import { getTranslations } from 'next-intl/server';
import { RewardForm } from '@/components/builder/reward-form';
import { openCampaign } from '../../../../open-atelier';
import { deliveryMonths } from '../../../delivery-months';
import { saveRewardAction } from '../../../reward-actions';
import { NEW_REWARD } from '../../../reward-values';
import { isEditable, SectionPage } from '../../section-page';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('reward.add'), robots: { index: false } };
}

export default async function NewRewardPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/rewards/new'>) {
  const { locale: typedLocale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/rewards/new', params: { id } } as const;
  const opened = await openCampaign(typedLocale, href, searchParams, id);
  const { file, kept, locale } = opened;
  const t = await getTranslations('builder');
  return (
    <SectionPage opened={opened} screen="rewards" lead={t('leads.reward')}>
      {isEditable(file, 'rewards') ? (
        <RewardForm
          action={saveRewardAction}
          campaignId={file.id}
          rewardId={null}
          seen=""
          stored={NEW_REWARD}
          kept={kept}
          months={await deliveryMonths(locale)}
          isChosen={false}
          goesBackToReview={file.rights.REWARDS === 'REVIEW'}
        />
      ) : null}
    </SectionPage>
  );
}
