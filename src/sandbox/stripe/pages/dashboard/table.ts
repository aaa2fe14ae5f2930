import type { EntryOf, KindName } from '../../world/kinds.ts';
import { html, type Markup } from '../html.ts';
import { rowOf } from './rows.ts';
import { moment, objectHref, type Scene } from './scene.ts';
import { badge } from './states.ts';
import type { DashboardWords } from './words.ts';

export interface Line {
  href: string;
  title: Markup | string;
  state: Markup | string;
  what: Markup | string;
  who: Markup | string;
  at: number;
}

export type Heads = readonly (keyof DashboardWords)[];

export const MONEY_HEADS: Heads = ['amount', 'state', 'what', 'who', 'when'];

/** Rows that are lines of a table on a wide screen and cards on a narrow one. The whole line leads to its object. */
export function table(
  scene: Scene,
  caption: string,
  lines: readonly Line[],
  heads: Heads = MONEY_HEADS,
): Markup {
  const { words } = scene;
  if (lines.length === 0) return html`<p class="nothing">${words.nothing}</p>`;
  return html`<table class="lines"><caption class="unseen">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${words[head]}</th>`)}</tr></thead>
<tbody>${lines.map(
    (line) => html`<tr>
<th scope="row"><a href="${line.href}">${line.title}</a></th>
<td class="state">${line.state}</td><td class="what">${line.what}</td><td class="who">${line.who}</td>
<td class="at">${line.at > 0 ? moment(scene, line.at) : ''}</td></tr>`,
  )}</tbody></table>`;
}

export function lineOf(scene: Scene, kind: KindName, entry: EntryOf<KindName>): Line {
  const row = rowOf(scene, kind, entry);
  return {
    ...row,
    href: objectHref(scene, entry.id),
    state: row.state ? badge(row.state, scene.language) : '',
  };
}
