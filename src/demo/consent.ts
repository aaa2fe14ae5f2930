import { createTranslator } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import en from '@/messages/en.json' with { type: 'json' };
import fr from '@/messages/fr.json' with { type: 'json' };

const MESSAGES = { fr, en };

/** The sentence that the recap shows before the payment page, for people who never saw it on a screen. */
export function consentOf(
  facts: { amountCents: number; title: string; business: string; goalCents: number; deadlineAt: Date },
  locale: 'fr' | 'en',
): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'pledgeConsent' });
  return t('sentence', {
    amount: formatEuros(facts.amountCents, locale),
    title: facts.title,
    business: facts.business,
    goal: formatEuros(facts.goalCents, locale),
    deadline: formatDate(facts.deadlineAt.toISOString(), 'day-and-time', locale),
  });
}
