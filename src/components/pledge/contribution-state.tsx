import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { ContributionView } from '@/queries/pledge.view';
import { Notice } from '../ui/notice';

type Story =
  | 'open'
  | 'confirmed'
  | 'suspended'
  | 'deciding'
  | 'collecting'
  | 'collected'
  | 'released'
  | 'cancelled'
  | 'dropped'
  | 'expired'
  | 'givenUp'
  | 'givenBack';

const tones: Record<Story, 'info' | 'success' | 'warning' | 'danger'> = {
  open: 'info',
  confirmed: 'success',
  suspended: 'warning',
  deciding: 'info',
  collecting: 'info',
  collected: 'success',
  released: 'info',
  cancelled: 'info',
  dropped: 'warning',
  expired: 'info',
  givenUp: 'info',
  givenBack: 'info',
};

/** Where the contribution stands, in plain words, money first. */
export function ContributionState({ contribution }: { contribution: ContributionView }) {
  const t = useTranslations('contribution.state');
  const locale = useLocale();
  const { campaign, totalCents } = contribution;
  const story = storyOf(contribution);
  // The repair panel below says it better.
  if (story === 'collecting' && contribution.repair && contribution.repair.state !== 'collecting')
    return null;
  const values = {
    amount: formatEuros(totalCents, locale),
    goal: formatEuros(campaign.goalCents, locale),
    date: campaign.deadlineAt ? formatDate(campaign.deadlineAt, 'day-and-time', locale) : '',
    business: campaign.businessName,
    last4: contribution.card?.last4 ?? '',
    rewards: contribution.rewards.length,
  };
  return (
    <Notice tone={tones[story]} title={t(`${story}.title`, values)}>
      {t(`${story}.text`, values)}
    </Notice>
  );
}

function storyOf({ status, campaign, isGivenUp }: ContributionView): Story {
  if (isGivenUp && status === 'COLLECTED') return 'givenBack';
  if (isGivenUp && (status === 'CONFIRMED' || status === 'COLLECTING')) return 'givenUp';
  switch (status) {
    case 'OPEN':
      return 'open';
    case 'EXPIRED':
      return 'expired';
    case 'CONFIRMED':
      if (campaign.status === 'SUSPENDED') return 'suspended';
      return campaign.timeLeft ? 'confirmed' : 'deciding';
    case 'COLLECTING':
      return 'collecting';
    case 'COLLECTED':
      return 'collected';
    case 'RELEASED':
      return 'released';
    case 'CANCELLED':
      return 'cancelled';
    case 'DROPPED':
      return 'dropped';
  }
}
