import { useLocale, useTranslations } from 'next-intl';
import type { RewardView } from '@/queries/campaign.view';
import { Amount } from '../ui/amount';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button';
import { RewardFacts } from './reward-facts';
import { typeset } from './typeset';

const fewLeft = 5;

type Props = { reward: RewardView; slug: string; campaignLocale: string; canPledge: boolean };

/** What one gets, for how much, how many are left, when and how it comes. */
export function RewardCard({ reward, slug, campaignLocale, canPledge }: Props) {
  const t = useTranslations('campaign');
  const foreign = campaignLocale === useLocale() ? undefined : campaignLocale;
  const gone = reward.soldOut || reward.closed;
  return (
    <article
      className={`cut flex h-full flex-col gap-3 border p-5 ${gone ? 'border-dashed border-stone-500 bg-stone-100' : 'border-stone-300 bg-lime'}`}
    >
      <div className="flex items-start justify-between gap-4">
        <Amount
          cents={reward.priceCents}
          className={`font-serif text-h2 font-semibold ${gone ? 'text-stone-600 line-through decoration-2' : ''}`}
        />
        <RewardStock reward={reward} />
      </div>
      <h3 className="text-h4" lang={foreign}>
        {typeset(reward.title)}
      </h3>
      <p className="whitespace-pre-line" lang={foreign}>
        {typeset(reward.description)}
      </p>
      <RewardFacts reward={reward} />
      <div className="mt-auto pt-1 empty:hidden">
        {canPledge && !gone ? (
          <ButtonLink
            href={{ pathname: '/pledge/[slug]', params: { slug }, query: { reward: reward.id } }}
            kind="secondary"
            wide
          >
            {t('reward.choose')}
            <span className="sr-only"> {reward.title}</span>
          </ButtonLink>
        ) : null}
        {gone ? (
          <p className="font-semibold">
            {reward.soldOut ? t('reward.allTaken', { count: reward.quantity ?? 0 }) : t('reward.closedText')}
          </p>
        ) : null}
      </div>
    </article>
  );
}

function RewardStock({ reward }: { reward: RewardView }) {
  const t = useTranslations('campaign');
  if (reward.soldOut) return <Badge tone="malbec">{t('reward.soldOut')}</Badge>;
  if (reward.closed) return <Badge>{t('reward.closed')}</Badge>;
  if (reward.remaining === null || reward.quantity === null) return null;
  const counts = { remaining: reward.remaining, quantity: reward.quantity };
  return reward.remaining <= fewLeft ? (
    <Badge tone="saffron">{t('reward.fewLeft', counts)}</Badge>
  ) : (
    <Badge>{t('reward.left', counts)}</Badge>
  );
}
