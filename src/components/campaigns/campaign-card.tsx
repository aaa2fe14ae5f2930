import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from '@/domain/format-amount';
import type { CampaignCardView } from '@/queries/campaign.view';
import { Amount } from '../ui/amount';
import { Link } from '../ui/link';
import { Wall } from '../wall/wall';
import { campaignPhase } from './campaign-phase';
import { CardMoment } from './card-moment';
import { Cover } from './cover';
import { PhaseBadge } from './phase-badge';
import { typeset } from './typeset';

type Props = {
  campaign: CampaignCardView;
  /** Level of its title under the heading of the list. */
  level?: 2 | 3;
  /** The first cards of a page are fetched at once. */
  eager?: boolean;
  /** Picture beside the words, for a card that stands alone. */
  wide?: boolean;
};

/** A campaign in a list. The whole card leads to it; its name is the link. */
export function CampaignCard({ campaign, level = 3, eager = false, wide = false }: Props) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const phase = campaignPhase(campaign);
  const Title = `h${level}` as const;
  const foreign = campaign.locale === locale ? undefined : campaign.locale;
  const isQuiet = phase === 'failed' || phase === 'cancelled';
  return (
    <article
      className={`group cut relative grid h-full border border-stone-300 bg-lime motion-safe:transition-shadow focus-within:shadow-lift hover:shadow-lift ${wide ? 'sm:grid-cols-2' : 'grid-rows-[auto_1fr]'}`}
    >
      <div className="relative">
        <Cover
          cover={campaign.cover}
          sizes="(min-width: 64rem) 23rem, (min-width: 36rem) 46vw, 92vw"
          eager={eager}
          decorative
          className={`${wide ? '[border-radius:13px_8px_0_0] sm:[border-radius:13px_0_0_7px]' : '[border-radius:13px_8px_0_0]'} ${isQuiet ? 'grayscale-60' : ''}`}
        />
        <p className="absolute right-3 top-3">
          <PhaseBadge phase={phase} />
        </p>
        <p
          className={`plate absolute left-4 max-w-[calc(100%-2rem)] text-small ${wide ? '-bottom-3 sm:bottom-4' : '-bottom-3'}`}
        >
          {campaign.communeName}
        </p>
      </div>
      <div className="flex flex-col px-4 pb-4 pt-6 sm:px-5 sm:pb-5">
        <Title className="text-h3" lang={foreign}>
          <Link
            href={{ pathname: '/projects/[slug]', params: { slug: campaign.slug } }}
            look="bare"
            className="decoration-saffron decoration-[3px] underline-offset-[0.18em] after:absolute after:inset-0 group-hover:underline"
          >
            {typeset(campaign.title)}
          </Link>
        </Title>
        <p className="mb-4 mt-1 text-small text-stone-600">
          {t('by', { business: campaign.businessName, category: t(`category.${campaign.category}`) })}
        </p>
        {wide ? (
          <p className="mb-4" lang={foreign}>
            {typeset(campaign.pitch)}
          </p>
        ) : null}
        <div className="mt-auto grid gap-2.5">
          <Wall
            seed={campaign.id}
            size="card"
            pledgedCents={campaign.pledgedCents}
            goalCents={campaign.goalCents}
            matchedCents={campaign.matchedCents}
          />
          <p className="flex items-baseline justify-between gap-3">
            <span>
              <Amount cents={campaign.pledgedCents} className="font-serif text-h4 font-semibold" />{' '}
              <span className="figures text-small text-stone-600">
                {formatPercent(campaign.pledgedCents, campaign.goalCents, locale)}
              </span>
            </span>
            <CardMoment campaign={campaign} phase={phase} />
          </p>
        </div>
      </div>
    </article>
  );
}
