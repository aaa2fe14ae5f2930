import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '../ui/badge';
import type { CampaignPhase } from './campaign-phase';

const tones: Record<CampaignPhase, BadgeTone> = {
  preparing: 'neutral',
  scheduled: 'river',
  open: 'neutral',
  lastDays: 'saffron',
  lastHours: 'malbec',
  closing: 'river',
  suspended: 'brick',
  collecting: 'oak',
  funded: 'oak',
  failed: 'neutral',
  cancelled: 'neutral',
};

/** The phase as one short word; nothing while a campaign simply runs. */
export function PhaseBadge({ phase }: { phase: CampaignPhase }) {
  const t = useTranslations('campaign');
  return phase === 'open' ? null : <Badge tone={tones[phase]}>{t(`phase.${phase}`)}</Badge>;
}
