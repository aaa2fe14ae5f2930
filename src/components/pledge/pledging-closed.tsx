import { useTranslations } from 'next-intl';
import type { CampaignCardView } from '@/queries/campaign.view';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { PledgeFrame } from './pledge-frame';

/** The campaign takes no pledges (any more): why, and where to go instead. */
export function PledgingClosed({ campaign, reason }: { campaign: CampaignCardView; reason: string }) {
  const t = useTranslations('pledge.closed');
  return (
    <PledgeFrame campaign={campaign} step={null} title={t('title')}>
      <Notice tone="warning">{reason}</Notice>
      <p className="flex flex-wrap gap-4">
        <ButtonLink href={{ pathname: '/projects/[slug]', params: { slug: campaign.slug } }}>
          {t('project')}
        </ButtonLink>
        <ButtonLink href="/projects" kind="secondary">
          {t('others')}
        </ButtonLink>
      </p>
    </PledgeFrame>
  );
}
