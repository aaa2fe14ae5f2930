'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { Amount } from '../ui/amount';

type Props = { goalCents: number | null; sumCents: number };

/** Goal against lines, in figures and in one sentence that says what is left to do. */
export function BudgetBalance({ goalCents, sumCents }: Props) {
  const t = useTranslations('builder');
  const locale = useLocale();
  const difference = (goalCents ?? 0) - sumCents;
  const isBalanced = goalCents !== null && difference === 0;
  const sentence = () => {
    if (goalCents === null) return t('budget.noGoal');
    if (isBalanced) return t('budget.balanced');
    const amount = formatEuros(Math.abs(difference), locale);
    return difference > 0 ? t('budget.tooLittle', { amount }) : t('budget.tooMuch', { amount });
  };
  return (
    <div
      className={`cut flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-l-[6px] p-5 ${
        isBalanced ? 'border-oak bg-oak-soft' : 'border-saffron bg-saffron-soft'
      }`}
    >
      <p role="status" className="font-serif text-h4 font-semibold">
        {sentence()}
      </p>
      <p className="text-stone-600">
        {t('budget.sum')} <Amount cents={sumCents} className="font-semibold text-ink" />
      </p>
    </div>
  );
}
