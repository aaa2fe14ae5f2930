import { useTranslations } from 'next-intl';
import type { RewardView } from '@/queries/campaign.view';
import { Icon } from '../ui/icon';

/** Where and when chosen rewards are fetched; nothing when none is. */
export function PickupPlaces({ rewards }: { rewards: readonly RewardView[] }) {
  const t = useTranslations('pledge.pickup');
  const fetched = rewards.filter(
    (reward) => reward.pickupAddress !== '' && (reward.way === 'PICKUP' || reward.way === 'EVENT'),
  );
  if (fetched.length === 0) return null;
  return (
    <div className="cut flex gap-4 bg-stone-100 p-5">
      <Icon name="pin" className="mt-0.5 size-6 shrink-0 text-stone-600" />
      <ul className="grid gap-3">
        {fetched.map((reward) => (
          <li key={reward.id}>
            <p className="font-semibold">
              {t(reward.way === 'EVENT' ? 'event' : 'fetch', { title: reward.title })}
            </p>
            <p>{reward.pickupAddress}</p>
            {reward.pickupHours ? <p className="text-small text-stone-600">{reward.pickupHours}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
