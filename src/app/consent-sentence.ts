import { getTranslations } from 'next-intl/server';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { Locale } from '@/i18n/routing';

export interface ConsentFacts {
  readonly amountCents: number;
  readonly title: string;
  readonly businessName: string;
  readonly goalCents: number;
  /** ISO. */
  readonly deadlineAt: string;
}

/** What a backer agrees to before a card is saved, word for word; the pledge keeps it. */
export async function consentSentence(facts: ConsentFacts, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'pledgeConsent' });
  return t('sentence', {
    amount: formatEuros(facts.amountCents, locale),
    title: facts.title,
    business: facts.businessName,
    goal: formatEuros(facts.goalCents, locale),
    deadline: formatDate(facts.deadlineAt, 'day-and-time', locale),
  });
}
