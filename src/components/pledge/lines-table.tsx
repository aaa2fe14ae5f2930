import { useLocale, useTranslations } from 'next-intl';
import type { PledgeLineView } from '@/queries/pledge-draft.view';
import { Amount } from '../ui/amount';

type Props = {
  lines: readonly PledgeLineView[];
  totalCents: number;
  /** Language that the titles are written in. */
  titleLocale: string;
};

/** What a pledge is made of, down to the total: the same on the recap, the receipt and the page of a contribution. */
export function LinesTable({ lines, totalCents, titleLocale }: Props) {
  const t = useTranslations('pledge.lines');
  const lang = titleLocale === useLocale() ? undefined : titleLocale;
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind}-${line.title}`} className="border-b border-stone-300 align-top">
            <th scope="row" className="py-3 pr-6 font-medium">
              {line.kind === 'REWARD' ? (
                <>
                  <span lang={lang}>{line.title}</span>
                  {line.quantity > 1 ? (
                    <span className="figures whitespace-nowrap text-stone-600"> × {line.quantity}</span>
                  ) : null}
                </>
              ) : (
                t(line.kind)
              )}
            </th>
            <td className="py-3 text-right">
              <Amount cents={line.amountCents} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="align-baseline">
          <th scope="row" className="pt-3 font-semibold">
            {t('total')}
          </th>
          <td className="pt-3 text-right">
            <Amount cents={totalCents} className="font-serif text-h3 font-semibold" />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
