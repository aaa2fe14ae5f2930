import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from '@/domain/format-amount';
import type { CampaignPageView } from '@/queries/campaign.view';
import { Amount } from '../ui/amount';
import { ButtonLink } from '../ui/button';
import { TimeLeft } from './time-left';

/** The same action at the foot of a phone, while the story is read. It leaves with the story, so it never hides the footer. */
export function PledgeBar({ campaign }: { campaign: CampaignPageView }) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  if (campaign.whyNot !== null) return null;
  return (
    <div className="no-print sticky bottom-0 z-10 border-t-2 border-stone-300 bg-paper lg:hidden">
      <div className="wrap flex items-center justify-between gap-4 py-2.5">
        <p className="leading-tight">
          <Amount cents={campaign.pledgedCents} className="block font-serif text-h4 font-semibold" />
          <span className="figures text-small text-stone-600">
            {formatPercent(campaign.pledgedCents, campaign.goalCents, locale)}
            {campaign.timeLeft ? (
              <>
                {' · '}
                <TimeLeft left={campaign.timeLeft} />
              </>
            ) : null}
          </span>
        </p>
        <ButtonLink href={{ pathname: '/pledge/[slug]', params: { slug: campaign.slug } }}>
          {t('supportShort')}
        </ButtonLink>
      </div>
    </div>
  );
}
