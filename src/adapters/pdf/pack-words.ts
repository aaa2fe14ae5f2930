import { createTranslator } from 'next-intl';
import { formatEuros } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import en from '@/messages/en.json' with { type: 'json' };
import fr from '@/messages/fr.json' with { type: 'json' };

const MESSAGES = { fr, en };
export type PackLocale = keyof typeof MESSAGES;

export type PackWords = ReturnType<typeof packWords>;

/** What an evidence pack needs to speak the language of the contribution, which its holder's bank will mostly speak too. */
export function packWords(locale: PackLocale) {
  const translate = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'evidencePack' });
  return {
    say: translate,
    euros: (cents: number) => formatEuros(cents, locale, true),
    /** "2027-03" → "mars 2027". */
    month: (yearAndMonth: string) => formatDate(`${yearAndMonth}-15T12:00:00Z`, 'month', locale),
    /** With its year: a file is read long afterwards. */
    moment: (at: Date) =>
      translate('moment', {
        day: formatDate(at.toISOString(), 'short-day', locale),
        time: timeOf(at, locale),
      }),
  };
}

const timeOf = (at: Date, locale: PackLocale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'Europe/Paris',
    timeZoneName: 'short',
  }).format(at);
