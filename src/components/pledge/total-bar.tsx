'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatEuros } from '@/domain/format-amount';

type Props = {
  totalCents: number;
  /** Says more about the total: the postage in it, or that it comes later. */
  note?: string | undefined;
  /** The way back, quieter than the way on. */
  back?: ReactNode;
  /** The button that goes on. */
  children: ReactNode;
  /** The button's words are many: on a phone it takes a line of its own. */
  hasLongButton?: boolean;
};

/** What the pledge comes to, always in sight, and the way on. Read out when it changes. */
export function TotalBar({ totalCents, note, back, children, hasLongButton = false }: Props) {
  const t = useTranslations('pledge');
  return (
    <div className="sticky bottom-0 z-10 -mx-[max(1rem,4vw)] border-t-2 border-stone-300 bg-paper px-[max(1rem,4vw)] sm:-mx-5 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 py-3">
        <p className="mr-auto leading-tight">
          <span className="text-small text-stone-600">{t('total')}</span>{' '}
          <output
            aria-live="polite"
            className="figures block whitespace-nowrap font-serif text-h2 font-semibold"
          >
            {formatEuros(totalCents, useLocale())}
          </output>
          {note ? <span className="text-small text-stone-600">{note}</span> : null}
        </p>
        {back}
        <div
          className={`flex flex-wrap items-center gap-4 max-sm:grow max-sm:*:grow ${hasLongButton ? 'max-sm:w-full' : ''}`}
        >
          {children}
        </div>
      </div>
    </div>
  );
}
