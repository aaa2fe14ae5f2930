/** "Marie-Claire Dupont" → "M. D."; a dash when no name was given. Takes the first letter of the first and last words, emoji and all. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => `${[...(word ?? '')][0]?.toUpperCase()}.`).join(' ') || '–';
}
