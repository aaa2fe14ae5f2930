/** What the standard fonts of PDF hold beyond Latin-1 (Windows-1252). */
const BEYOND = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Letters with a stroke through them, which no decomposition takes away. */
const STRUCK: Readonly<Record<string, string>> = { Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ħ: 'H', ħ: 'h', ı: 'i' };

/**
 * Text as the standard fonts can write it: narrow spaces become ordinary no-break ones, letters of other alphabets lose the accents that the fonts
 * lack, and what is left becomes a question mark. The fonts are part of every PDF reader, so that the file stays small enough for a fax.
 */
export function printable(text: string): string {
  const spaced = text
    .normalize('NFC')
    .replace(/[\u2000-\u200a\u202f]/g, '\u00a0')
    .replace(/\p{Cf}|\ufe0f/gu, '');
  return [...spaced].map((letter) => (isKnown(letter) ? letter : bare(letter))).join('');
}

const isKnown = (letter: string): boolean =>
  letter === '\n' || /^[\u0020-\u007e\u00a0-\u00ff]$/.test(letter) || BEYOND.includes(letter);

function bare(letter: string): string {
  const struck = STRUCK[letter];
  if (struck) return struck;
  const base = [...letter.normalize('NFKD')].filter(isKnown).join('');
  return base === '' ? '?' : base;
}
