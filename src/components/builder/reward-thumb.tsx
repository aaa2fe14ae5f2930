import type { DeliveryWay } from '@/domain/reward';
import type { PictureView } from '@/queries/campaign.view';
import { Icon, type IconName } from '../ui/icon';

const icons: Record<DeliveryWay, IconName> = {
  PICKUP: 'pin',
  POST: 'parcel',
  DIGITAL: 'screen',
  EVENT: 'ticket',
};

/** The reward's picture, or the sign of how it is handed over. Beside its title, so hidden from readers. */
export function RewardThumb({ picture, way }: { picture: PictureView | null; way: DeliveryWay }) {
  return (
    <span
      aria-hidden="true"
      className="cut-small grid h-14 w-[4.6rem] shrink-0 place-items-center overflow-hidden bg-stone-100 text-stone-600"
    >
      {picture ? (
        <img src={picture.src} alt="" loading="lazy" className="size-full object-cover" />
      ) : (
        <Icon name={icons[way]} className="size-6" />
      )}
    </span>
  );
}
