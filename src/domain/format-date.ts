const languages: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };
const noBreak = '\u00a0';

export type DateLook = 'day' | 'short-day' | 'day-and-time' | 'month' | 'numeric';
const looks: Record<Exclude<DateLook, 'day-and-time'>, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  'short-day': { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

/** An instant (ISO) as the wall calendar of Paris has it: "mardi 24 novembre", "mardi 24 novembre à 23 h 59". */
export function formatDate(iso: string, look: DateLook, locale: string): string {
  const options = look === 'day-and-time' ? looks.day : looks[look];
  const day = dayOf(inParis(iso, options, locale), locale);
  if (look !== 'day-and-time') return day;
  return locale === 'fr'
    ? `${day} à${noBreak}${formatTime(iso, locale)}`
    : `${day} at ${formatTime(iso, locale)}`;
}

/** The day and its month stay together; French says "1er" of the first, English puts no comma after the weekday. */
function dayOf(shown: string, locale: string): string {
  const together = shown.replace(/(\d) (?=\p{L})/u, `$1${noBreak}`);
  return locale === 'fr' ? together.replace(/\b1(?=\u00a0)/, '1er') : together.replace(',', '');
}

/** "23 h 59" (never broken over two lines) or "11:59 pm". */
export function formatTime(iso: string, locale: string): string {
  const time = inParis(iso, { hour: 'numeric', minute: '2-digit', hour12: locale !== 'fr' }, locale);
  return locale === 'fr'
    ? time.replace(/^0(?=\d)/, '').replace(':', `${noBreak}h${noBreak}`)
    : time.replace(' ', noBreak);
}

function inParis(iso: string, options: Intl.DateTimeFormatOptions, locale: string): string {
  const format = new Intl.DateTimeFormat(languages[locale] ?? locale, {
    ...options,
    timeZone: 'Europe/Paris',
  });
  return format.format(Date.parse(iso));
}
