import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import type { ContributionView } from '@/queries/pledge.view';
import { DateTime } from '../ui/date-time';

/** What happened, latest first, and the sentence that was agreed to. */
export function ContributionHistory({ contribution }: { contribution: ContributionView }) {
  const t = useTranslations('contribution.history');
  const locale = useLocale();
  return (
    <section aria-labelledby="historique" className="grid gap-4">
      <h2 id="historique" className="text-h3">
        {t('title')}
      </h2>
      <ol className="grid gap-2.5">
        {contribution.history.map((event) => (
          <li key={event.id} className="border-l-4 border-stone-300 pl-4 first:border-saffron">
            <p className="text-small text-stone-600">
              <DateTime iso={event.at} look="day-and-time" />
            </p>
            <p>{t(event.what, { amount: formatEuros(event.amountCents, locale) })}</p>
          </li>
        ))}
      </ol>
      <details className="text-small">
        <summary className="py-1 text-malbec-text underline underline-offset-[0.22em]">
          {t('consent')}
        </summary>
        <p className="mt-2 text-stone-600">{formatDate(contribution.consentedAt, 'day-and-time', locale)}</p>
        <blockquote className="mt-1 border-l-4 border-stone-300 pl-4">
          {contribution.consentSentence}
        </blockquote>
      </details>
    </section>
  );
}
