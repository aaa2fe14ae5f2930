import { useTranslations } from 'next-intl';
import type { DisputeStatus } from '@/domain/dispute';
import { Badge, type BadgeTone } from '../ui/badge';

const tones: Record<DisputeStatus, BadgeTone> = {
  WARNING_NEEDS_RESPONSE: 'saffron',
  WARNING_UNDER_REVIEW: 'river',
  WARNING_CLOSED: 'neutral',
  NEEDS_RESPONSE: 'saffron',
  UNDER_REVIEW: 'river',
  APPEAL_NEEDS_RESPONSE: 'saffron',
  APPEAL_UNDER_REVIEW: 'river',
  WON: 'oak',
  LOST: 'brick',
  PREVENTED: 'oak',
};

/** Where a dispute stands. `sending`: the answer was submitted, and the bank does not have it yet. */
export function DisputeState({ status, sending }: { status: DisputeStatus; sending: boolean }) {
  const t = useTranslations('disputes');
  return (
    <Badge tone={sending ? 'river' : tones[status]}>{sending ? t('sending') : t(`states.${status}`)}</Badge>
  );
}
