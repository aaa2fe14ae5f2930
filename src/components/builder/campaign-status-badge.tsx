import { useTranslations } from 'next-intl';
import type { CampaignStatus } from '@/domain/campaign-status';
import { Badge, type BadgeTone } from '../ui/badge';

const tones: Record<CampaignStatus, BadgeTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'river',
  CHANGES_REQUESTED: 'saffron',
  REJECTED: 'brick',
  APPROVED: 'oak',
  SCHEDULED: 'oak',
  LIVE: 'malbec',
  SUSPENDED: 'brick',
  COLLECTING: 'saffron',
  FUNDED: 'oak',
  FAILED: 'neutral',
  CANCELLED: 'neutral',
};

/** Where a campaign stands, in the words of its business. */
export function CampaignStatusBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations('builder');
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}
