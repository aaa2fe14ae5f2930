import { useTranslations } from 'next-intl';
import type { CampaignPageView } from '@/queries/campaign.view';
import { ButtonLink } from '../ui/button';
import { Wall } from '../wall/wall';
import { AccompaniedBadge } from './accompanied-badge';
import { CampaignFigures } from './campaign-figures';
import { ChargeSentence } from './charge-sentence';
import { ShareLinks } from './share-links';

/** The slab beside the story: how far the wall is, and the one thing to do. */
export function PledgePanel({ campaign }: { campaign: CampaignPageView }) {
  const t = useTranslations('campaign');
  return (
    <div className="cut grid gap-5 border border-stone-300 bg-lime p-5 sm:p-6">
      <Wall
        seed={campaign.id}
        pledgedCents={campaign.pledgedCents}
        goalCents={campaign.goalCents}
        matchedCents={campaign.matchedCents}
      />
      <CampaignFigures campaign={campaign} />
      {campaign.whyNot === null ? (
        <div className="grid gap-3">
          <ButtonLink
            href={{ pathname: '/pledge/[slug]', params: { slug: campaign.slug } }}
            size="large"
            wide
          >
            {t('support')}
          </ButtonLink>
          <ChargeSentence campaign={campaign} />
        </div>
      ) : null}
      {campaign.liveAt ? (
        <>
          <ShareLinks title={campaign.title} url={campaign.shareUrl} />
          <div className="border-t border-stone-300 pt-5">
            <AccompaniedBadge adviserName={campaign.adviserName} />
          </div>
        </>
      ) : null}
    </div>
  );
}
