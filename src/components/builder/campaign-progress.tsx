import { useLocale, useTranslations } from 'next-intl';
import type { CampaignStatus } from '@/domain/campaign-status';
import { formatEuros } from '@/domain/format-amount';
import { Wall } from '../wall/wall';

type Props = {
  campaign: { id: string; goalCents: number; pledgedCents: number; backers: number };
  size: 'card' | 'page';
};

const WITH_WALL: CampaignStatus[] = ['LIVE', 'SUSPENDED', 'COLLECTING', 'FUNDED', 'FAILED'];

/** Whether anybody has, or could have, pledged to a campaign of this status. */
export const hasProgress = (status: CampaignStatus): boolean => WITH_WALL.includes(status);

/** The wall as high as it is, and the figures that made it. */
export function CampaignProgress({ campaign: { id, goalCents, pledgedCents, backers }, size }: Props) {
  const t = useTranslations('builder');
  const locale = useLocale();
  return (
    <div className="grid gap-2">
      <Wall seed={id} pledgedCents={pledgedCents} goalCents={goalCents} size={size} />
      <p className="figures text-small">
        {t('atelier.pledged', {
          pledged: formatEuros(pledgedCents, locale),
          goal: formatEuros(goalCents, locale),
          backers,
        })}
      </p>
    </div>
  );
}
