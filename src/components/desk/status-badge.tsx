import { useTranslations } from 'next-intl';
import type { CampaignStatus } from '@/domain/campaign-status';
import { Badge, type BadgeTone } from '../ui/badge';

const tones: Record<CampaignStatus, BadgeTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'saffron',
  CHANGES_REQUESTED: 'neutral',
  REJECTED: 'neutral',
  APPROVED: 'oak',
  SCHEDULED: 'river',
  LIVE: 'oak',
  SUSPENDED: 'brick',
  COLLECTING: 'river',
  FUNDED: 'oak',
  FAILED: 'neutral',
  CANCELLED: 'neutral',
};

/** Where a file stands, in the desk's words. */
export function StatusBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations('desk.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
