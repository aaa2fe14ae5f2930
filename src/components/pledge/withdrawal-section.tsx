import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/domain/format-date';
import type { ContributionView } from '@/queries/pledge.view';
import { type Href, Link } from '../ui/link';

type Props = { contribution: ContributionView; whyNot: string | null; href: Href };

/** The way to the legal right to withdraw, under the words of the law, for as long as it lasts; afterwards why not. */
export function WithdrawalSection({ contribution, whyNot, href }: Props) {
  const t = useTranslations('contribution.withdrawal');
  const locale = useLocale();
  const { withdrawUntil, seller } = contribution;
  return (
    <section aria-labelledby="retractation" className="border-t border-stone-300 pt-7">
      <h2 id="retractation" className="mb-2 text-h3">
        {t('title')}
      </h2>
      {whyNot ? (
        <div className="prose-measure grid gap-2 text-stone-600">
          <p>{whyNot}</p>
          <p>
            <a href={`mailto:${seller.email}`}>{t('writeTo', { business: seller.name })}</a>
          </p>
        </div>
      ) : (
        <div className="prose-measure grid gap-2">
          <p>
            {t('text')}{' '}
            {withdrawUntil ? t('until', { date: formatDate(withdrawUntil, 'day', locale) }) : null}
          </p>
          <p>
            <Link href={href} className="inline-flex min-h-11 items-center font-semibold">
              {t('link')}
            </Link>
          </p>
        </div>
      )}
    </section>
  );
}
