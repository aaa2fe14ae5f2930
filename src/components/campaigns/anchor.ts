/** "Pourquoi ce four ?" → "pourquoi-ce-four": the same for the heading and for the contents that lead to it. */
export function anchorOf(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Headings written in a story ("## …"), in order. */
export function headingsOf(story: readonly string[]): string[] {
  return story.filter((paragraph) => paragraph.startsWith('## ')).map((paragraph) => paragraph.slice(3));
}
