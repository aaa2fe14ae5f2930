'use client';

import { useTranslations } from 'next-intl';
import { FieldError, inputClass } from '../ui/field';

type Props = { index: number; typed: Record<string, string>; errors: Record<string, string> };

/** One expense: what it is for, and how much. Two inputs side by side, each with its own label for screen readers. */
export function BudgetLineFields({ index, typed, errors }: Props) {
  const t = useTranslations('builder');
  const label = `line-${index}-label`;
  const amount = `line-${index}-amount`;
  const error = errors[label] ?? errors[amount];
  const described = error ? `${label}-error` : undefined;
  return (
    <div className={`grid gap-1.5 ${error ? 'border-l-4 border-brick-text pl-4' : ''}`}>
      <div className="grid grid-cols-[1fr_8.5rem] gap-3">
        <input
          id={label}
          name={label}
          type="text"
          autoComplete="off"
          aria-label={t('budget.lineLabel', { number: index + 1 })}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
          defaultValue={typed[label]}
          placeholder={index === 0 ? t('budget.linePlaceholder') : undefined}
          className={inputClass}
        />
        <span className="relative block">
          <input
            id={amount}
            name={amount}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-label={t('budget.lineAmount', { number: index + 1 })}
            aria-describedby={described}
            aria-invalid={error ? true : undefined}
            defaultValue={typed[amount]}
            className={`${inputClass} figures pr-9 text-right`}
          />
          <span aria-hidden="true" className="absolute inset-y-0 right-3.5 flex items-center text-stone-600">
            €
          </span>
        </span>
      </div>
      <FieldError id={label} error={error} />
    </div>
  );
}
