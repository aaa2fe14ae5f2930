import { businessNow } from '@/adapters/clock';
import { formatDate } from '@/domain/format-date';
import { parisDateOf } from '@/domain/paris-time';
import type { Locale } from '@/i18n/routing';

const MONTHS_AHEAD = 36;

/** "2027-03" → "mars 2027", for the next three years and for the month that is stored already. */
export async function deliveryMonths(
  locale: Locale,
  stored = '',
): Promise<{ value: string; label: string }[]> {
  const { year, month } = parisDateOf(await businessNow());
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, index) => {
    const count = year * 12 + (month - 1) + index;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
  const values = stored === '' || ahead.includes(stored) ? ahead : [stored, ...ahead];
  return values.map((value) => ({ value, label: formatDate(`${value}-15T12:00:00Z`, 'month', locale) }));
}
