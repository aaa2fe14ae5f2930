/** A text as typed → its paragraphs. Lines of a list ("- ") stay together; a heading ("## ") stands alone. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(## .*)\n(?!\n)/gm, '$1\n\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
