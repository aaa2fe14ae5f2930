import { useTranslations } from 'next-intl';
import type { CampaignCardView } from '@/queries/campaign.view';
import { ButtonLink } from '../ui/button';
import { PledgeFrame } from './pledge-frame';

/** The draft of this address was erased, or never was: begin again. */
export function DraftExpired({ campaign }: { campaign: CampaignCardView }) {
  const t = useTranslations('pledge.expired');
  return (
    <PledgeFrame campaign={campaign} step={null} title={t('title')} lead={t('text')}>
      <p>
        <ButtonLink href={{ pathname: '/pledge/[slug]', params: { slug: campaign.slug } }}>
          {t('again')}
        </ButtonLink>
      </p>
    </PledgeFrame>
  );
}
