import { useTranslations } from 'next-intl';
import type { TimeLeftView } from '@/queries/campaign.view';

/** "11 jours", "5 heures": never broken over two lines. */
export function TimeLeft({ left }: { left: NonNullable<TimeLeftView> }) {
  const t = useTranslations('campaign');
  return <span className="whitespace-nowrap">{t(`timeLeft.${left.unit}`, { count: left.count })}</span>;
}
