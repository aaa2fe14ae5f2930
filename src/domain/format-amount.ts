const languages: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Integer cents → "1 234,56 €" or "€1,234.56"; whole euros have no decimals unless `exact`. Spaces are no-break ones. */
export function formatEuros(cents: number, locale: string, exact = false): string {
  const digits = exact || cents % 100 !== 0 ? 2 : 0;
  return new Intl.NumberFormat(languages[locale] ?? locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
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
