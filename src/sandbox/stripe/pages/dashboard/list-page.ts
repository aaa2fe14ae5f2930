import { html } from '../html.ts';
import type { Answer } from '../page.ts';
import { EVENT_HEADS, eventLine } from './event-lines.ts';
import { frame } from './layout.ts';
import { paged } from './paging.ts';
import type { Scene } from './scene.ts';
import type { Section } from './sections.ts';
import { lineOf, table } from './table.ts';

export function sectionPage(
  scene: Scene,
  { name, kind, help, heads, entries }: Section,
  query: URLSearchParams,
): Answer {
  const title = scene.words[name];
  const { entries: shown, links } = paged(scene, entries(scene.world), query);
  const lines = shown.map((entry) => lineOf(scene, kind, entry));
  const content = html`<p class="help">${scene.words[help]}</p>${table(scene, title, lines, heads)}${links}`;
  return frame(scene, title, name, content);
}

export function eventsPage(scene: Scene, query: URLSearchParams): Answer {
  const { words, world } = scene;
  const { entries, links } = paged(scene, world.events.index.all(), query);
  const lines = entries.map((header) => eventLine(scene, header));
  const content = html`<p class="help">${words.eventsHelp}</p>${table(scene, words.events, lines, EVENT_HEADS)}${links}`;
  return frame(scene, words.events, 'events', content);
}
