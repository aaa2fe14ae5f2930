import { balanceOf } from '../../rules/ledger.ts';
import { html, type Markup } from '../html.ts';
import type { Answer } from '../page.ts';
import { EVENT_HEADS, eventLine } from './event-lines.ts';
import { frame } from './layout.ts';
import { euro, type Scene } from './scene.ts';
import { SECTIONS, type Section } from './sections.ts';
import { lineOf, table } from './table.ts';

const SHOWN = 5;

/** The platform's balance, then the latest of everything. */
export function homePage(scene: Scene): Answer {
  const { words, world } = scene;
  const { available, pending } = balanceOf(world, world.platformId);
  const filled = SECTIONS.filter(({ upFront, entries }) => upFront && entries(world).length > 0);
  const lines = world.events.index
    .all()
    .slice(-SHOWN)
    .reverse()
    .map((header) => eventLine(scene, header));
  const content = html`<dl class="figures">
<div><dt>${words.platform}, ${words.available.toLowerCase()}</dt><dd>${euro(scene, available)}</dd></div>
<div><dt>${words.platform}, ${words.pending.toLowerCase()}</dt><dd>${euro(scene, pending)}</dd></div>
${SECTIONS.filter(({ name }) => ['charges', 'payouts', 'accounts'].includes(name)).map(
  ({ name, entries }) =>
    html`<div><dt>${words[name]}</dt><dd>${entries(world).length.toLocaleString(scene.language)}</dd></div>`,
)}
</dl>
${filled.map((section) => latest(scene, section))}
${block(scene, 'events', table(scene, words.events, lines, EVENT_HEADS))}`;
  return frame(scene, words.title, '', content);
}

function latest(scene: Scene, { name, kind, heads, entries }: Section): Markup {
  const lines = entries(scene.world)
    .slice(-SHOWN)
    .reverse()
    .map((entry) => lineOf(scene, kind, entry));
  return block(scene, name, table(scene, scene.words[name], lines, heads));
}

function block({ base, words }: Scene, name: Section['name'] | 'events', shown: Markup): Markup {
  return html`<section class="block"><h2>${words[name]}</h2>${shown}
<p><a href="${base}/${name}">${words.all}<span class="unseen"> (${words[name]})</span></a></p></section>`;
}
