import { createTranslator } from 'next-intl';
import { formatEuros, formatPercent } from '@/domain/format-amount';
import { formatDate } from '@/domain/format-date';
import en from '@/messages/en.json' with { type: 'json' };
import fr from '@/messages/fr.json' with { type: 'json' };

const MESSAGES = { fr, en };
export type MailLocale = keyof typeof MESSAGES;

/** Strong words travel between these two private characters until a renderer turns them into its own kind of strong. */
export const STRONG_OPEN = '\ue000';
export const STRONG_CLOSE = '\ue001';

const LONGEST_SUBJECT = 78;

/** What people typed comes without line breaks, control characters and our own marks; quotations keep their lines (see `letters`). */
const tame = (text: string): string => text.replace(/[\p{Cc}\ue000\ue001\u2028\u2029]+/gu, ' ').trim();

function translator(locale: MailLocale) {
  return createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: 'mail',
    // A mail with a hole in it is worse than one that waits for a correction.
    onError: (error) => {
      throw error;
    },
  });
}

export type MailMessage = Parameters<ReturnType<typeof translator>['markup']>[0];
type Values = Readonly<Record<string, string | number>>;

export type Voice = ReturnType<typeof speak>;

/** Everything that a letter needs to speak one language. `<strong>` in a message is the only mark-up. */
export function speak(locale: MailLocale) {
  const translate = translator(locale);
  const say = (key: MailMessage, values: Values = {}): string => {
    const tamed = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? tame(value) : value,
    ]);
    return translate.markup(key, {
      ...Object.fromEntries(tamed),
      strong: (words: string) => `${STRONG_OPEN}${words}${STRONG_CLOSE}`,
    });
  };
  return {
    say,
    /** A subject of at most 78 characters: the campaign's title gives way. */
    subject: (key: MailMessage, title: string, values: Values = {}): string =>
      fit((shown) => say(key, { ...values, title: shown }), tame(title)),
    euros: (cents: number, exact = false) => formatEuros(cents, locale, exact),
    percent: (part: number, whole: number) => formatPercent(part, whole, locale),
    day: (iso: string) => formatDate(iso, 'day', locale),
    moment: (iso: string) => formatDate(iso, 'day-and-time', locale),
  };
}

/** Shortens the title between two words where that leaves enough of it, else between two letters. */
function fit(write: (title: string) => string, title: string): string {
  if (write(title).length <= LONGEST_SUBJECT) return write(title);
  const letters = [...new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(title)].map(
    ({ segment }) => segment,
  );
  const room = LONGEST_SUBJECT - write('…').length;
  let kept = letters.length;
  while (kept > 0 && letters.slice(0, kept).join('').length > room) kept -= 1;
  const cut = letters.slice(0, kept).join('');
  const words = /^\s/.test(letters[kept] ?? '') ? cut : cut.replace(/\s+\S*$/, '');
  return write(`${(words.length > room / 2 ? words : cut).trimEnd()}…`);
}
