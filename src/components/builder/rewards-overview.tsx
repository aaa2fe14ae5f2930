import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/domain/format-date';
import type { CampaignFileView, RewardFileView } from '@/queries/campaign-file.view';
import { Amount } from '../ui/amount';
import { ButtonLink } from '../ui/button';
import { Link } from '../ui/link';
import { RewardThumb } from './reward-thumb';

/** The rewards as one line each, and the way to add one. */
export function RewardsOverview({ file }: { file: CampaignFileView }) {
  const t = useTranslations('builder');
  const mayAdd = file.rights.REWARDS !== 'NONE';
  return (
    <div className="grid gap-6">
      {file.rewards.length === 0 ? (
        <div className="cut grid gap-2 border-2 border-dashed border-stone-300 p-6 sm:p-8">
          <p className="font-serif text-h4 font-semibold">{t('reward.noneTitle')}</p>
          <p className="prose-measure text-stone-600">{t('reward.noneText')}</p>
        </div>
      ) : (
        <ul className="grid gap-3">
          {file.rewards.map((reward) => (
            <RewardLine key={reward.id} campaignId={file.id} reward={reward} />
          ))}
        </ul>
      )}
      {mayAdd ? (
        <div>
          <ButtonLink href={{ pathname: '/atelier/campaigns/[id]/rewards/new', params: { id: file.id } }}>
            {t('reward.add')}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}

function RewardLine({ campaignId, reward }: { campaignId: string; reward: RewardFileView }) {
  const t = useTranslations('builder');
  const locale = useLocale();
  const month = formatDate(`${reward.deliveryMonth}-15T12:00:00Z`, 'month', locale);
  const stock =
    reward.quantity === null
      ? t('reward.unlimited')
      : t('reward.stock', { taken: reward.taken, quantity: reward.quantity });
  return (
    <li className="cut flex items-center gap-4 border border-stone-300 bg-lime p-4 sm:gap-5">
      <RewardThumb picture={reward.picture} way={reward.way} />
      <div className="grid min-w-0 grow gap-0.5">
        <Link
          href={{
            pathname: '/atelier/campaigns/[id]/rewards/[rewardId]',
            params: { id: campaignId, rewardId: reward.id },
          }}
          className="font-semibold [overflow-wrap:anywhere]"
        >
          {reward.title}
        </Link>
        <p className="text-small text-stone-600">
          {[t(`reward.ways.${reward.way}`), month, stock].join('\u00a0· ')}
        </p>
      </div>
      <Amount cents={reward.priceCents} className="font-serif text-h4 font-semibold" />
    </li>
  );
}
