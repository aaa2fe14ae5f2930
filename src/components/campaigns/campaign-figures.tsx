import { useLocale, useTranslations } from 'next-intl';
import { formatCount, formatEuros, formatPercent } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { CampaignCardView } from '@/queries/campaign.view';
import { Amount } from '../ui/amount';
import { TimeLeft } from './time-left';

/** Amount, goal, backers and time left: the four figures of a campaign, in that order. */
export function CampaignFigures({ campaign }: { campaign: CampaignCardView }) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const end = campaign.endedAt ?? campaign.deadlineAt;
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Amount
          cents={campaign.pledgedCents}
          className="font-serif text-figure font-semibold tracking-tight"
        />
        <span className="figures text-stone-600">
          {t('ofGoal', {
            goal: formatEuros(campaign.goalCents, locale),
            percent: formatPercent(campaign.pledgedCents, campaign.goalCents, locale),
          })}
        </span>
      </p>
      {campaign.matchedCents > 0 ? (
        <p className="mt-1 flex items-center gap-2 text-small text-stone-600">
          <span aria-hidden="true" className="cut-small inline-block h-3 w-5 bg-wall-match-1" />
          {t('matched', { amount: formatEuros(campaign.matchedCents, locale) })}
        </p>
      ) : null}
      <dl className="mt-4 grid grid-cols-[auto_1fr] border-y border-stone-300">
        <div className="flex flex-col-reverse justify-end py-3 pr-6">
          <dt className="text-small text-stone-600">{t('backers', { count: campaign.backerCount })}</dt>
          <dd className="figures font-serif text-h3 font-semibold">
            {formatCount(campaign.backerCount, locale)}
          </dd>
        </div>
        <div className="flex flex-col-reverse justify-end border-l border-stone-300 py-3 pl-6">
          <dt className="text-small text-stone-600">
            {end
              ? t(campaign.endedAt ? 'since' : 'until', { date: formatDate(end, 'day-and-time', locale) })
              : t('timeLeftLabel')}
          </dt>
          <dd className="font-serif text-h3 font-semibold">
            {campaign.timeLeft ? (
              <TimeLeft left={campaign.timeLeft} />
            ) : campaign.endedAt ? (
              t('over')
            ) : (
              t('notStarted')
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}
