import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { CampaignCardView } from '@/queries/campaign.view';

/** When the card is charged, said wherever somebody is about to give. */
export function ChargeSentence({
  campaign,
}: {
  campaign: Pick<CampaignCardView, 'pledgedCents' | 'goalCents' | 'deadlineAt'>;
}) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  if (!campaign.deadlineAt) return null;
  const key = campaign.pledgedCents >= campaign.goalCents ? 'charge.goalReached' : 'charge.onlyIf';
  return (
    <p className="text-small text-stone-600">
      {t(key, {
        goal: formatEuros(campaign.goalCents, locale),
        date: formatDate(campaign.deadlineAt, 'day', locale),
      })}
    </p>
  );
}
