import { getTranslations } from 'next-intl/server';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { Locale } from '@/i18n/routing';
import type { CampaignCardView } from '@/queries/campaign.view';

type CampaignAgreedTo = Pick<CampaignCardView, 'title' | 'businessName' | 'goalCents' | 'deadlineAt'>;

/** What a backer agrees to before a card is saved, word for word; the pledge keeps it. `amountCents`: the whole pledge, postage included. */
export async function consentSentence(
  campaign: CampaignAgreedTo,
  amountCents: number,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'pledgeConsent' });
  return t('sentence', {
    amount: formatEuros(amountCents, locale),
    title: campaign.title,
    business: campaign.businessName,
    goal: formatEuros(campaign.goalCents, locale),
    deadline: campaign.deadlineAt ? formatDate(campaign.deadlineAt, 'day-and-time', locale) : '',
  });
}
