import { useLocale } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';

/** An amount of money, from integer cents, in figures that line up in columns. */
export function Amount({ cents, className = '' }: { cents: number; className?: string }) {
  return <span className={`figures whitespace-nowrap ${className}`}>{formatEuros(cents, useLocale())}</span>;
}
