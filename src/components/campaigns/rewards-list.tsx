import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import type { CampaignPageView } from '@/queries/campaign.view';
import { ButtonLink } from '../ui/button';
import { RewardCard } from './reward-card';

/** The rewards that can be chosen, then those that are gone; and the gift without reward. */
export function RewardsList({ campaign }: { campaign: CampaignPageView }) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const canPledge = campaign.whyNot === null;
  const isGone = (reward: { soldOut: boolean; closed: boolean }) => reward.soldOut || reward.closed;
  const rewards = [
    ...campaign.rewards.filter((reward) => !isGone(reward)),
    ...campaign.rewards.filter(isGone),
  ];
  return (
    <div className="grid gap-5">
      <ul className="grid gap-5 sm:grid-cols-2 sm:[&>:last-child:nth-child(odd)]:col-span-2">
        {rewards.map((reward) => (
          <li key={reward.id}>
            <RewardCard
              reward={reward}
              slug={campaign.slug}
              campaignLocale={campaign.locale}
              canPledge={canPledge}
            />
          </li>
        ))}
      </ul>
      {canPledge ? (
        <div className="cut flex flex-wrap items-center justify-between gap-4 bg-stone-100 p-5">
          <p className="max-w-[26rem]">
            <strong className="block">{t('free.title')}</strong>
            {t('free.text', { minimum: formatEuros(campaign.minimumPledgeCents, locale) })}
          </p>
          <ButtonLink href={{ pathname: '/pledge/[slug]', params: { slug: campaign.slug } }} kind="secondary">
            {t('free.button')}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
