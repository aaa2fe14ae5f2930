import { useLocale, useTranslations } from 'next-intl';
import type { CampaignCardView } from '@/queries/campaign.view';
import { CampaignFigures } from '../campaigns/campaign-figures';
import { Cover } from '../campaigns/cover';
import { typeset } from '../campaigns/typeset';
import { ButtonLink } from '../ui/button';
import { Link } from '../ui/link';
import { Wall } from '../wall/wall';

/** One campaign told large: its picture reaches the edge of the screen, and a slab leans on it. */
export function Featured({ campaign }: { campaign: CampaignCardView }) {
  const t = useTranslations('home');
  const foreign = campaign.locale === useLocale() ? undefined : campaign.locale;
  const href = { pathname: '/projects/[slug]', params: { slug: campaign.slug } } as const;
  return (
    <section aria-labelledby="a-la-une" className="wrap lg:grid lg:grid-cols-12">
      <div className="bleed-left lg:col-span-9 lg:col-start-1 lg:row-start-1">
        <Cover
          cover={campaign.cover}
          sizes="(min-width: 64rem) 75vw, 100vw"
          eager
          decorative
          className="lg:[border-radius:0_14px_18px_0]"
        />
      </div>
      <div className="cut relative -mt-10 bg-lime p-5 sm:p-7 lg:col-span-5 lg:col-start-8 lg:row-start-1 lg:mb-[-3.5rem] lg:mt-24 lg:self-end lg:border lg:border-stone-300">
        <p className="flex flex-wrap items-center gap-3 text-small">
          <span className="font-semibold text-malbec-text">{t('featured.label')}</span>
          <span className="plate">{campaign.communeName}</span>
        </p>
        <h2 id="a-la-une" className="mt-3 text-h2" lang={foreign}>
          <Link
            href={href}
            look="bare"
            className="decoration-saffron decoration-[3px] underline-offset-[0.16em] hover:underline"
          >
            {typeset(campaign.title)}
          </Link>
        </h2>
        <p className="mb-5 mt-2" lang={foreign}>
          {typeset(campaign.pitch)}
        </p>
        <Wall
          seed={campaign.id}
          pledgedCents={campaign.pledgedCents}
          goalCents={campaign.goalCents}
          matchedCents={campaign.matchedCents}
        />
        <div className="mt-5">
          <CampaignFigures campaign={campaign} />
        </div>
        <div className="mt-5">
          <ButtonLink href={href} wide>
            {t('featured.discover')}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
