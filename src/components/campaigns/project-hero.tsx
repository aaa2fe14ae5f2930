import { useLocale, useTranslations } from 'next-intl';
import type { CampaignPageView } from '@/queries/campaign.view';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Link } from '../ui/link';
import { Cover } from './cover';
import { typeset } from './typeset';

/** Longer titles are set smaller, so that the picture stays in sight. */
const longTitle = 64;

/** Where, what, by whom; then the picture, which reaches the edge of the screen. */
export function ProjectHero({ campaign }: { campaign: CampaignPageView }) {
  const t = useTranslations('campaign');
  const foreign = campaign.locale === useLocale() ? undefined : campaign.locale;
  return (
    <header>
      <Breadcrumbs
        crumbs={[{ label: t('projects'), href: '/projects' }, { label: t(`category.${campaign.category}`) }]}
      />
      <p className="mt-4">
        <Link
          href={{ pathname: '/projects', query: { commune: campaign.communeCode } }}
          look="bare"
          className="plate hover:bg-malbec-soft"
        >
          {campaign.communeName}
        </Link>
      </p>
      <h1
        className={`mt-3 ${campaign.title.length > longTitle ? 'text-[clamp(1.8rem,1.4rem+1.6vw,2.6rem)] leading-[1.1]' : 'text-h1'}`}
        lang={foreign}
      >
        {typeset(campaign.title)}
      </h1>
      <p className="mt-4 max-w-[38rem] text-lead" lang={foreign}>
        {typeset(campaign.pitch)}
      </p>
      <p className="mt-3 text-stone-600">{t('carriedBy', { business: campaign.business.name })}</p>
      <div className="bleed-left mt-7">
        <Cover
          cover={campaign.cover}
          sizes="(min-width: 64rem) 58vw, 100vw"
          eager
          className="lg:[border-radius:0_12px_16px_0]"
        />
      </div>
    </header>
  );
}
