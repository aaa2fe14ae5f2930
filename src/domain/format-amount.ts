const languages: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Integer cents → "1 234,56 €" or "€1,234.56"; whole euros have no decimals unless `exact`. Spaces are no-break ones. */
export function formatEuros(cents: number, locale: string, exact = false): string {
  const digits = exact || cents % 100 !== 0 ? 2 : 0;
  return eurosFormat(locale, digits)
    .formatToParts(cents / 100)
    .map(({ type, value }) => (type === 'minusSign' ? MINUS : value))
    .join('');
}

/** As wide as a plus, and never mistaken for a hyphen or broken off at the end of a line. */
const MINUS = '\u2212';

/** Making one takes as long as formatting a hundred amounts. */
const eurosFormats = new Map<string, Intl.NumberFormat>();

function eurosFormat(locale: string, digits: 0 | 2): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = eurosFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(languages[locale] ?? locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  eurosFormats.set(key, made);
  return made;
}

/** A whole number with its thousands apart: "3 000". */
export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(languages[locale] ?? locale).format(count);
}

/** A whole percentage, never rounded up to 100 before the goal is reached: 99,6 % stays "99 %". */
export function formatPercent(partCents: number, wholeCents: number, locale: string): string {
  const percent = wholeCents > 0 ? Math.floor((partCents * 100) / wholeCents) : 0;
  return new Intl.NumberFormat(languages[locale] ?? locale, { style: 'percent' }).format(percent / 100);
}
