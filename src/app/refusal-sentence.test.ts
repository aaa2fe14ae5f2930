import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '@/domain/refusal';
import { refusalSentence } from './refusal-sentence';

describe.each(['fr', 'en'] as const)('the sentences of refusals in %s', (locale) => {
  it.each(REFUSAL_CODES)('%s is a whole sentence without a code or a placeholder', (code) => {
    expect(refusalSentence(code, locale)).toMatch(/^\p{Lu}[^{}_]+[.?]$/u);
  });
});

it('French keeps its punctuation on the line of the word before it', () => {
  for (const code of REFUSAL_CODES) expect(refusalSentence(code, 'fr')).not.toMatch(/ [;:!?»€%]|« /);
});
