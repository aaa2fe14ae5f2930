import { STRONG_CLOSE, STRONG_OPEN } from './voice';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const MARKS = new RegExp(`[${STRONG_OPEN}${STRONG_CLOSE}]`, 'g');

/** What somebody typed, as HTML text or a quoted attribute. Nothing reaches a mail's HTML but through this or `inline`. */
export const escapeHtml = (text: string): string =>
  text.replace(MARKS, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A sentence of ours: escaped, its strong words marked up. */
export const inline = (text: string): string =>
  text
    .split(STRONG_OPEN)
    .map((part, index) => {
      if (index === 0) return escapeHtml(part);
      const [strong = '', rest = ''] = part.split(STRONG_CLOSE);
      return `<strong>${escapeHtml(strong)}</strong>${escapeHtml(rest)}`;
    })
    .join('');

/** Text of several lines, as it was typed. */
export const withLines = (text: string): string => escapeHtml(text.trim()).replace(/\r?\n/g, '<br>');

/** Without the marks of strong words, for plain text. */
export const unmarked = (text: string): string => text.replace(MARKS, '');
