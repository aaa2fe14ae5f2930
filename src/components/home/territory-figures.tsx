import { useLocale, useTranslations } from 'next-intl';
import { formatCount, formatEuros, formatPercent } from '@/domain/format-amount';
import type { TerritoryFiguresView } from '@/queries/public-pages.view';

/** The real figures of the territory; one that does not exist yet is left out rather than shown as zero. */
export function TerritoryFigures({ figures }: { figures: TerritoryFiguresView }) {
  const t = useTranslations('home');
  const locale = useLocale();
  const wholeEurosCents = figures.collectedCents - (figures.collectedCents % 100);
  const rate = figures.successRate;
  const shown = [
    {
      value: formatEuros(wholeEurosCents, locale),
      label: t('figures.collected'),
      exists: wholeEurosCents > 0,
    },
    {
      value: formatCount(figures.fundedCount, locale),
      label: t('figures.funded', { count: figures.fundedCount }),
      exists: figures.fundedCount > 0,
    },
    {
      value: formatCount(figures.backerCount, locale),
      label: t('figures.backers', { count: figures.backerCount }),
      exists: figures.backerCount > 0,
    },
    {
      value: rate ? formatPercent(rate.fundedCount, rate.decidedCount, locale) : '',
      label: t('figures.success'),
      exists: rate !== null && rate.decidedCount > 0,
    },
  ].filter((figure) => figure.exists);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('figures.title')} className="bg-saffron-soft">
      <div className="wrap py-12 md:py-16">
        <dl className="grid grid-cols-2 gap-x-8 gap-y-8 lg:grid-cols-4">
          {shown.map((figure) => (
            <div key={figure.label} className="flex flex-col-reverse justify-end gap-1.5">
              <dt className="max-w-48 leading-snug">{figure.label}</dt>
              <dd className="figures font-serif text-[clamp(2rem,1.4rem+2.2vw,3.25rem)] font-semibold leading-none tracking-tight">
                {figure.value}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
