const LANGUAGES = { fr: 'fr-FR', en: 'en-GB' } as const;
export type MailLocale = keyof typeof LANGUAGES;

const NO_BREAK = '\u00a0';

/** Integer cents → "1 234,56 €" or "€1,234.56", with no-break spaces; whole euros have no decimals unless `exact`. */
export function euros(cents: number, locale: MailLocale, exact = false): string {
  const digits = exact || cents % 100 !== 0 ? 2 : 0;
  return new Intl.NumberFormat(LANGUAGES[locale], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

/** An ISO instant as the calendar of Paris has it: "mardi 24 novembre", "Tuesday 24 November". */
export function day(iso: string, locale: MailLocale): string {
  const shown = inParis(iso, { weekday: 'long', day: 'numeric', month: 'long' }, locale);
  const date = shown.replace(/(\d) (?=\p{L})/u, `$1${NO_BREAK}`);
  return locale === 'fr' ? date.replace(/\b1(?=\u00a0)/, '1er') : date.replace(',', '');
}

/** "mardi 24 novembre à 23 h 59", "Tuesday 24 November at 11:59 pm"; the hour never breaks over two lines. */
export function moment(iso: string, locale: MailLocale): string {
  const time = inParis(iso, { hour: '2-digit', minute: '2-digit', hour12: locale !== 'fr' }, locale);
  return locale === 'fr'
    ? `${day(iso, locale)} à${NO_BREAK}${time.replace(/^0(?=\d)/, '').replace(':', `${NO_BREAK}h${NO_BREAK}`)}`
    : `${day(iso, locale)} at ${time.replace(' ', NO_BREAK)}`;
}

export function percent(part: number, whole: number, locale: MailLocale): string {
  const reached = whole > 0 ? Math.floor((part * 100) / whole) : 0;
  return new Intl.NumberFormat(LANGUAGES[locale], { style: 'percent' }).format(reached / 100);
}

function inParis(iso: string, options: Intl.DateTimeFormatOptions, locale: MailLocale): string {
  return new Intl.DateTimeFormat(LANGUAGES[locale], { ...options, timeZone: 'Europe/Paris' }).format(
    Date.parse(iso),
  );
}
