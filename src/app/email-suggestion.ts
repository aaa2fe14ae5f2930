import { POPULAR_DOMAINS, run } from '@zootools/email-spell-checker';

/** Mail services of French households and firms; the library knows the world's, not these. */
const FRENCH_DOMAINS = [
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'laposte.net',
  'hotmail.fr',
  'outlook.fr',
  'live.fr',
  'yahoo.fr',
  'neuf.fr',
  'bbox.fr',
  'gmx.fr',
  'numericable.fr',
  'club-internet.fr',
];
const TOP_LEVELS = ['fr', 'com', 'net', 'org', 'eu', 'info', 'pro', 'be', 'ch', 'bzh'];
/** Never corrected although a popular name is near: reserved for tests, or somebody's own. */
const LEFT_ALONE = /\.(test|example|invalid|localhost)$/;

/** "marie@gmial.com" → "marie@gmail.com"; null when nothing looks mistyped. Only ever a question: the typed address stays good. */
export function suggestEmail(typed: string): string | null {
  if (LEFT_ALONE.test(typed)) return null;
  const known = { domains: [...POPULAR_DOMAINS, ...FRENCH_DOMAINS], topLevelDomains: TOP_LEVELS };
  return run({ email: typed, ...known })?.full ?? null;
}
