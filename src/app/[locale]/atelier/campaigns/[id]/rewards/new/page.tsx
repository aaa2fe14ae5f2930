import { getTranslations } from 'next-intl/server';
import { BuilderFrame } from '@/components/builder/builder-frame';
import { RewardForm } from '@/components/builder/reward-form';
import { AtelierFrame } from '../../../../atelier-frame';
import { openCampaign } from '../../../../open-atelier';
import { deliveryMonths } from '../../../delivery-months';
import { saveRewardAction } from '../../../reward-actions';
import { NEW_REWARD } from '../../../reward-values';

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
  const { atelier, file, kept, locale } = await openCampaign(typedLocale, href, searchParams, id);
  const t = await getTranslations('builder');
  const isEditable = file.rights.REWARDS !== 'NONE';
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame
        file={file}
        screen="rewards"
        section="REWARDS"
        lead={t('leads.reward')}
        isEditable={isEditable}
      >
        {isEditable ? (
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
      </BuilderFrame>
    </AtelierFrame>
  );
}
