import { describe, expect, test } from 'vitest';
import en from '@/messages/en.json';
import fr from '@/messages/fr.json';
import { speak } from './voice';

/** Every message as "path: names of its arguments". */
function signatures(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [
          `${path}${key}: ${[...new Set([...value.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort().join(' ')}`,
        ]
      : signatures(value as object, `${path}${key}.`),
  );
}

test.each(['mail', 'pledgeConsent'] as const)(
  '%s says the same things with the same facts in both languages',
  (namespace) => {
    // The word after a plural's brace is text, not an argument.
    const facts = (messages: object) =>
      signatures(messages)
        .map((line) => line.replace(/\b(Il|One|There|Une)\b ?/g, '').trim())
        .sort();
    expect(facts(en[namespace])).toEqual(facts(fr[namespace]));
  },
);

describe('amounts', () => {
  test.each([
    [123_456, 'fr', '1\u202f234,56\u00a0€'],
    [50_00, 'fr', '50\u00a0€'],
    [123_456, 'en', '€1,234.56'],
    [50_00, 'en', '€50'],
  ] as const)('%i cents in %s', (cents, locale, shown) => expect(speak(locale).euros(cents)).toBe(shown));

  test('whole euros show their cents beside amounts that have some', () =>
    expect(speak('fr').euros(50_00, true)).toBe('50,00\u00a0€'));
  test('99.9 % of a goal is not yet 100 %', () =>
    expect(speak('fr').percent(9_999, 10_000)).toBe('99\u00a0%'));
});

describe('dates are those of Paris', () => {
  test.each([
    ['2026-11-24T22:59:59.000Z', 'fr', 'mardi 24\u00a0novembre à\u00a023\u00a0h\u00a059'],
    ['2026-11-24T22:59:59.000Z', 'en', 'Tuesday 24\u00a0November at 11:59\u00a0pm'],
    ['2026-12-01T08:05:00.000Z', 'fr', 'mardi 1er\u00a0décembre à\u00a09\u00a0h\u00a005'],
    ['2026-03-29T00:30:00.000Z', 'fr', 'dimanche 29\u00a0mars à\u00a01\u00a0h\u00a030'],
    ['2026-03-29T01:30:00.000Z', 'fr', 'dimanche 29\u00a0mars à\u00a03\u00a0h\u00a030'],
    ['2026-10-24T22:15:00.000Z', 'fr', 'dimanche 25\u00a0octobre à\u00a00\u00a0h\u00a015'],
  ] as const)('%s in %s', (iso, locale, shown) => expect(speak(locale).moment(iso)).toBe(shown));

  test('a day alone', () =>
    expect(speak('fr').day('2026-12-11T10:00:00.000Z')).toBe('vendredi 11\u00a0décembre'));
});

describe('a subject', () => {
  const voice = speak('fr');
  const subject = (title: string) => voice.subject('pledge-changed.subject', title);

  test('keeps a title that fits', () =>
    expect(subject('Un four')).toBe('Contribution modifiée\u00a0: «\u00a0Un four\u00a0»'));

  test('gives way between two words', () => {
    const shown = subject('Reconstruire le four communal et cuire chaque vendredi du pain au levain');
    expect(shown).toBe(
      'Contribution modifiée\u00a0: «\u00a0Reconstruire le four communal et cuire chaque…\u00a0»',
    );
  });

  test('never cuts a letter or an emoji in two', () => {
    const shown = subject('👩‍🍳'.repeat(16));
    expect(shown.length).toBeLessThanOrEqual(78);
    expect(shown).toMatch(/«\u00a0(👩‍🍳)+…\u00a0»$/u);
  });

  test('cannot carry a line break into the header', () => {
    expect(subject('Un\r\nBcc: tous@exemple.test')).not.toMatch(/[\r\n]/);
  });
});

test('a word that is missing stops the mail', () => {
  expect(() => speak('fr').say('sign-in.nothing' as 'sign-in.title')).toThrow();
});

test('what people typed cannot make words strong or be read as a message', () => {
  const said = speak('fr').say('pledge-cancelled.done', {
    amount: '1\u00a0€',
    title: '\ue000{amount} <strong>',
  });
  expect(said).toContain('«\u00a0{amount} <strong>\u00a0»');
});
