import { kindOfId, presentById } from '../../objects/present.ts';
import { balanceOf } from '../../rules/ledger.ts';
import type { EventHeader } from '../../world/event-index.ts';
import type { EntryOf, KindName } from '../../world/kinds.ts';
import { html, type Markup } from '../html.ts';
import { type Answer, notFound } from '../page.ts';
import { EVENT_HEADS, eventLine } from './event-lines.ts';
import { facts } from './facts.ts';
import { actionForms, said } from './forms.ts';
import { nounOf } from './kind-words.ts';
import { frame } from './layout.ts';
import { type Related, relatedTo } from './related.ts';
import { rowOf } from './rows.ts';
import { euro, type Scene } from './scene.ts';
import { SECTIONS } from './sections.ts';
import { badge } from './states.ts';
import { type Line, lineOf, table } from './table.ts';

const STORY = 30;

/** One object: what it is in short, what may happen to it, what it is tied to, what happened, and its JSON. */
export function objectPage(scene: Scene, id: string, query: URLSearchParams): Answer {
  const { words, world, language } = scene;
  const kind = kindOfId(id);
  const entry = kind && (world.collections[kind].find(id) as EntryOf<KindName> | undefined);
  if (!kind || !entry) return notFound(language);
  const { title, state } = rowOf(scene, kind, entry);
  const related = relatedTo(world, entry);
  const content = html`<p class="identity"><code>${id}</code> ${state ? badge(state, language) : ''}</p>
${said(scene, query)}
${kind === 'account' ? accountFacts(scene, id) : ''}
<section class="block"><h2>${words.facts}</h2>${facts(scene, entry.object)}</section>
${actionForms(scene, kind, entry)}
<section class="block"><h2>${words.related}</h2>${table(
    scene,
    words.related,
    related.map((one) => relatedLine(scene, one)),
    ['object', 'state', 'what', 'who', 'when'],
  )}</section>
<section class="block"><h2>${words.timeline}</h2>${story(scene, id, related)}</section>
<details class="json"><summary>${words.json}</summary><pre tabindex="0">${JSON.stringify(
    presentById(world, id),
    null,
    2,
  )}</pre></details>`;
  const section = SECTIONS.find((one) => one.kind === kind);
  return frame(scene, title, section?.name ?? 'none', content);
}

function relatedLine(scene: Scene, { kind, entry }: Related): Line {
  const line = lineOf(scene, kind, entry);
  return { ...line, title: html`<span class="noun">${nounOf(kind, scene.language)}</span> ${line.title}` };
}

function accountFacts(scene: Scene, id: string): Markup {
  const { words, world } = scene;
  const { available, pending } = balanceOf(world, id);
  return html`<dl class="figures">
<div><dt>${words.available}</dt><dd>${euro(scene, available)}</dd></div>
<div><dt>${words.pending}</dt><dd>${euro(scene, pending)}</dd></div></dl>
<p><a class="button" href="/express/${id}?w=${world.handle}">${words.express}</a></p>`;
}

/** Kinds whose story is part of the story of what they belong to. */
const TOLD_TOGETHER = new Set<KindName>([
  'charge',
  'payment_intent',
  'setup_intent',
  'checkout_session',
  'refund',
  'dispute',
  'transfer',
  'payout',
]);

function story(scene: Scene, id: string, related: readonly Related[]): Markup {
  const { index } = scene.world.events;
  const told = related.filter(({ kind }) => TOLD_TOGETHER.has(kind)).map(({ entry }) => entry.id);
  const headers: EventHeader[] = [id, ...told].flatMap((one) => index.about(one).slice(-STORY));
  headers.sort((a, b) => b.seq - a.seq);
  if (headers.length === 0) return html`<p class="nothing">${scene.words.timelineNone}</p>`;
  return table(
    scene,
    scene.words.timeline,
    headers.slice(0, STORY).map((header) => eventLine(scene, header)),
    EVENT_HEADS,
  );
}
