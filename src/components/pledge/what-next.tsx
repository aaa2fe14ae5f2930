import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';

const moments = ['now', 'until', 'reached', 'missed'] as const;
type Props = {
  amountCents: number;
  /** ISO. */
  deadlineAt: string;
  /** After the card is saved, "today" is past. */
  withoutNow?: boolean;
};

/** What happens to the money, with its dates. */
export function WhatNext({ amountCents, deadlineAt, withoutNow = false }: Props) {
  const t = useTranslations('pledgeConsent.next');
  const locale = useLocale();
  const values = {
    amount: formatEuros(amountCents, locale),
    deadline: formatDate(deadlineAt, 'day-and-time', locale),
  };
  return (
    <section aria-labelledby="la-suite" className="@container grid gap-3">
      <h2 id="la-suite" className="text-h3">
        {t('heading')}
      </h2>
      <dl className="grid">
        {moments
          .filter((moment) => !(withoutNow && moment === 'now'))
          .map((moment) => (
            <div
              key={moment}
              className="grid gap-x-6 gap-y-0.5 border-l-4 border-stone-300 py-2 pl-5 first:border-saffron @xl:grid-cols-[13rem_1fr]"
            >
              <dt className="font-semibold">{t(`${moment}.when`, values)}</dt>
              <dd>{t(`${moment}.what`, values)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
