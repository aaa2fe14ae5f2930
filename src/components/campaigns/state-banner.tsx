import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { CampaignPageView } from '@/queries/campaign.view';
import { Notice } from '../ui/notice';
import { type CampaignPhase, campaignPhase } from './campaign-phase';

type Told = Exclude<CampaignPhase, 'open' | 'lastDays'>;
const tones: Record<Told, 'info' | 'success' | 'warning' | 'danger'> = {
  preparing: 'info',
  scheduled: 'info',
  lastHours: 'warning',
  closing: 'info',
  suspended: 'danger',
  collecting: 'success',
  funded: 'success',
  failed: 'info',
  cancelled: 'info',
};

/** What happens to the campaign and to the money, when it is not simply open. */
export function StateBanner({ campaign }: { campaign: CampaignPageView }) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const phase = campaignPhase(campaign);
  if (phase === 'open' || phase === 'lastDays') return null;
  const on = phase === 'scheduled' ? campaign.launchAt : (campaign.endedAt ?? campaign.deadlineAt);
  const values = {
    date: on
      ? formatDate(on, phase === 'lastHours' || phase === 'scheduled' ? 'day-and-time' : 'day', locale)
      : '',
    pledged: formatEuros(campaign.pledgedCents, locale),
    goal: formatEuros(campaign.goalCents, locale),
    count: campaign.backerCount,
  };
  return (
    <Notice tone={tones[phase]} title={t(`state.${phase}.title`, values)}>
      <p>{t(`state.${phase}.text`, values)}</p>
      {campaign.statusReason ? (
        <p className="mt-1">{t('state.reason', { reason: campaign.statusReason })}</p>
      ) : null}
    </Notice>
  );
}
