import { positionOf } from '../../world/ordered.ts';
import { html, type Markup } from '../html.ts';
import type { Scene } from './scene.ts';

const PAGE = 25;

interface Paged<T> {
  /** Newest first. */
  entries: T[];
  links: Markup | string;
}

/**
 * A page of a list in order of creation. `?older=<seq>` is the page of what came before, `?newer=<seq>` of what came after:
 * a page stays the same while new objects arrive, and costs the same however many there are.
 */
export function paged<T extends { seq: number }>(
  { words }: Scene,
  list: readonly T[],
  query: URLSearchParams,
): Paged<T> {
  const at = (name: string) => positionOf(list, Number(query.get(name)) || 0);
  let to = query.has('older') ? at('older') : list.length;
  if (query.has('newer')) to = Math.min(list.length, at('newer') + 1 + PAGE);
  const from = Math.max(0, to - PAGE);
  const entries = list.slice(from, to).reverse();
  if (from === 0 && to === list.length) return { entries, links: '' };
  const link = (name: string, label: string, entry: T | undefined) => {
    if (!entry) return html`<span></span>`;
    const kept = new URLSearchParams(query);
    for (const other of ['older', 'newer', 'done']) kept.delete(other);
    kept.set(name, String(entry.seq));
    return html`<a class="button" href="?${kept.toString()}" rel="${name === 'older' ? 'next' : 'prev'}">${label}</a>`;
  };
  return {
    entries,
    links: html`<nav class="paging" aria-label="Pages">
${link('newer', words.newer, to < list.length ? entries[0] : undefined)}
<span>${list.length - to + 1}–${list.length - from} ${words.of} ${list.length}</span>
${link('older', words.older, from > 0 ? entries.at(-1) : undefined)}</nav>`,
  };
}
