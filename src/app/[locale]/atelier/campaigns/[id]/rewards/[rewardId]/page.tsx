import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { refusedUpload } from '@/app/refused-upload';
import { PressForm } from '@/components/builder/press-form';
import { RewardForm } from '@/components/builder/reward-form';
import { UploadForm } from '@/components/upload/upload-form';
import { openCampaign } from '../../../../open-atelier';
import { deliveryMonths } from '../../../delivery-months';
import { removeRewardAction, saveRewardAction } from '../../../reward-actions';
import { rewardValues } from '../../../reward-values';
import { isEditable, SectionPage, sectionMetadata } from '../../section-page';

export const generateMetadata = () => sectionMetadata('rewards');

export default async function RewardPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/rewards/[rewardId]'>) {
  const { locale: typedLocale, id, rewardId } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/rewards/[rewardId]', params: { id, rewardId } } as const;
  const opened = await openCampaign(typedLocale, href, searchParams, id);
  const { file, kept, query, locale } = opened;
  const reward = file.rewards.find((known) => known.id === rewardId);
  if (!reward) notFound();
  const t = await getTranslations('builder');
  const mayChange = isEditable(file, 'rewards');
  const hidden = { campaignId: file.id, rewardId };
  return (
    <SectionPage opened={opened} screen="rewards" lead={reward.title}>
      {mayChange ? (
        <RewardForm
          action={saveRewardAction}
          campaignId={file.id}
          rewardId={reward.id}
          seen={reward.seen}
          stored={rewardValues(reward, locale)}
          kept={kept}
          months={await deliveryMonths(locale, reward.deliveryMonth)}
          isChosen={reward.isChosen}
          goesBackToReview={file.rights.REWARDS === 'REVIEW'}
        />
      ) : null}
      {isEditable(file, 'cover') ? (
        <section className="grid gap-5 border-t border-stone-300 pt-6" aria-labelledby="reward-picture">
          <h2 id="reward-picture" className="text-h3">
            {t('reward.picture')}
          </h2>
          {reward.picture ? (
            <img src={reward.picture.src} alt="" className="cut aspect-[4/3] w-full max-w-80 object-cover" />
          ) : null}
          <UploadForm
            hidden={hidden}
            label={t('reward.pictureLabel')}
            button={t('reward.pictureUpload')}
            error={refusedUpload(query.refused, locale)}
          />
        </section>
      ) : null}
      {mayChange && !reward.isChosen ? (
        <section className="border-t border-stone-300 pt-6">
          <PressForm
            action={removeRewardAction}
            hidden={hidden}
            kind="danger"
            size="small"
            pendingLabel={t('removing')}
          >
            {t('reward.remove')}
          </PressForm>
        </section>
      ) : null}
    </SectionPage>
  );
}
