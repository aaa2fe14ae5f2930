import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { PledgeStateView } from '@/queries/pledge.view';
import { ShareLinks } from '../campaigns/share-links';
import { ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/heading';
import { FreshWall } from './fresh-wall';
import { type PledgeTold, pledgeTold } from './pledge-told';
import { WhatNext } from './what-next';

/** Back from Stripe: the stone that was just laid, or what came in between. Public facts and public buttons only. */
export function PledgeStateScreen({ state, aboutCard }: { state: PledgeStateView; aboutCard: boolean }) {
  const t = useTranslations('pledge.state');
  const locale = useLocale();
  const { campaign, amountCents } = state;
  const told = pledgeTold(state, aboutCard);
  const values = {
    amount: formatEuros(amountCents, locale),
    title: campaign.title,
    business: campaign.businessName,
    date: campaign.deadlineAt ? formatDate(campaign.deadlineAt, 'day-and-time', locale) : '',
  };
  const isLaid = told === 'thanks' || told === 'thanksReached';
  return (
    <div className="wrap grid max-w-[54rem] gap-9 pb-8 pt-8 md:pt-12">
      <PageHeading title={t(`${told}.title`, values)} lead={t(`${told}.text`, values)} />
      {showsWall(told) ? (
        <figure className="grid gap-3">
          <FreshWall campaign={campaign} freshCents={isLaid ? amountCents : 0} />
          <figcaption className="figures text-stone-600">
            {t(isLaid ? 'wallWithYours' : 'wall', {
              pledged: formatEuros(campaign.pledgedCents, locale),
              goal: formatEuros(campaign.goalCents, locale),
            })}
          </figcaption>
        </figure>
      ) : null}
      {isLaid && campaign.deadlineAt ? (
        <WhatNext amountCents={amountCents} deadlineAt={campaign.deadlineAt} withoutNow />
      ) : null}
      {isLaid ? (
        <section aria-labelledby="partager" className="cut grid gap-3 bg-stone-100 p-5 sm:p-6">
          <h2 id="partager" className="text-h3">
            {t('share')}
          </h2>
          <p className="prose-measure">{t('shareWhy')}</p>
          <ShareLinks title={campaign.title} url={state.shareUrl} />
        </section>
      ) : null}
      <p className="flex flex-wrap gap-4">
        {told === 'notCompleted' ? (
          <ButtonLink href={{ pathname: '/pledge/[slug]', params: { slug: campaign.slug } }}>
            {t('again')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={{ pathname: '/projects/[slug]', params: { slug: campaign.slug } }} kind="secondary">
          {t('project')}
        </ButtonLink>
        <ButtonLink href="/projects" kind="secondary">
          {t('others')}
        </ButtonLink>
      </p>
    </div>
  );
}

const showsWall = (told: PledgeTold): boolean =>
  told !== 'endedMeanwhile' && told !== 'released' && told !== 'cancelled';
