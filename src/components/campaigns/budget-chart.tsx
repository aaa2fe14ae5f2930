import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from '@/domain/format-amount';
import { allocate, cents } from '@/domain/money';
import type { BudgetLineView } from '@/queries/campaign.view';
import { Amount } from '../ui/amount';

const tones = ['bg-wall-1', 'bg-wall-2', 'bg-wall-3', 'bg-wall-4'];

/** Where the money goes: a table whose rows carry stones as long as their amounts. */
export function BudgetChart({ lines, goalCents }: { lines: BudgetLineView[]; goalCents: number }) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const largest = lines.reduce((most, line) => (line.amountCents > most ? line.amountCents : most), 1);
  if (lines.every((line) => line.amountCents <= 0))
    return <p className="text-stone-600">{t('budget.none')}</p>;
  // Whole percents that make 100 together, whatever the rounding of each.
  const percents = allocate(
    cents(100),
    lines.map((line) => cents(line.amountCents)),
  );
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{t('budget.caption')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('budget.line')}</th>
          <th scope="col">{t('budget.share')}</th>
          <th scope="col">{t('budget.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr
            key={line.label}
            className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-b border-stone-300 py-3 sm:grid-cols-[13rem_1fr_5rem]"
          >
            <th scope="row" className="font-medium">
              {line.label}
            </th>
            <td className="order-last col-span-2 flex items-center gap-3 sm:order-none sm:col-span-1">
              <span className="block grow">
                <span
                  aria-hidden="true"
                  className={`cut-small block h-4 min-w-3 ${tones[index % tones.length]}`}
                  style={{ width: `${(line.amountCents * 100) / largest}%` }}
                />
              </span>
              <span className="figures w-10 text-right text-small text-stone-600">
                {formatPercent(percents[index] ?? 0, 100, locale)}
              </span>
            </td>
            <td className="text-right font-semibold">
              <Amount cents={line.amountCents} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="flex items-baseline justify-between py-3 font-semibold">
          <th scope="row">{t('budget.total')}</th>
          <td className="sr-only">{formatPercent(goalCents, goalCents, locale)}</td>
          <td>
            <Amount cents={goalCents} className="font-serif text-h4" />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
