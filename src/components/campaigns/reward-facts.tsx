import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { RewardView } from '@/queries/campaign.view';
import { Icon, type IconName } from '../ui/icon';

const icons: Record<RewardView['way'], IconName> = {
  PICKUP: 'pin',
  POST: 'parcel',
  DIGITAL: 'screen',
  EVENT: 'ticket',
};

/** How a reward comes, and when. */
export function RewardFacts({ reward }: { reward: RewardView }) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const month = formatDate(`${reward.deliveryMonth}-15T12:00:00Z`, 'month', locale);
  return (
    <ul className="grid gap-1.5 text-small">
      <li className="flex gap-2">
        <Icon name={icons[reward.way]} className="mt-px size-5 shrink-0 text-stone-600" />
        <span>
          {t(`reward.way.${reward.way}`, {
            place: reward.pickupAddress || 'none',
            prices: zonePrices(reward, locale, t),
          })}
        </span>
      </li>
      <li className="flex gap-2">
        <Icon name="clock" className="mt-px size-5 shrink-0 text-stone-600" />
        <span>{t('reward.expected', { month })}</span>
      </li>
    </ul>
  );
}

function zonePrices(
  reward: RewardView,
  locale: string,
  t: ReturnType<typeof useTranslations<'campaign'>>,
): string {
  const zones = ['FRANCE', 'EU', 'WORLD'] as const;
  return zones
    .flatMap((zone) => {
      const cents = reward.zonePrices[zone];
      return cents === undefined
        ? []
        : [
            t('reward.zone', {
              zone: t(`reward.zones.${zone}`),
              price: cents === 0 ? t('reward.free') : formatEuros(cents, locale),
            }),
          ];
    })
    .join(', ');
}
