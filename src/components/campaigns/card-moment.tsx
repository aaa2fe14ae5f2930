import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/domain/format-date';
import type { CampaignCardView } from '@/queries/campaign.view';
import type { CampaignPhase } from './campaign-phase';
import { TimeLeft } from './time-left';

/** The last words of a card: the time left, or when and how it ended. */
export function CardMoment({ campaign, phase }: { campaign: CampaignCardView; phase: CampaignPhase }) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  if (campaign.timeLeft) {
    const urgent = phase === 'lastHours';
    return (
      <span className={urgent ? 'font-semibold text-malbec-text' : 'text-small font-semibold'}>
        <TimeLeft left={campaign.timeLeft} />
      </span>
    );
  }
  const on = phase === 'scheduled' ? campaign.launchAt : (campaign.endedAt ?? campaign.deadlineAt);
  if (!on) return null;
  const sentence = phase === 'scheduled' ? 'opensOn' : 'endedOn';
  return (
    <span className="text-right text-small text-stone-600">
      {t(sentence, { date: formatDate(on, 'short-day', locale) })}
    </span>
  );
}
