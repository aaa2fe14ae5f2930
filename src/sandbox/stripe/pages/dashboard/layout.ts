import { html, type Markup } from '../html.ts';
import type { Answer } from '../page.ts';
import { moment, type Scene } from './scene.ts';
import { SECTIONS } from './sections.ts';

/** The frame of every page of the dashboard: where one is, what this is, and what time it is in this world. */
export function frame(scene: Scene, title: string, current: string, content: Markup): Answer {
  const { words, world, base, language } = scene;
  const places = [
    { name: '', label: words.overview },
    ...SECTIONS.map(({ name }) => ({ name, label: words[name] })),
    { name: 'events', label: words.events },
  ];
  const nav = places.map(
    ({ name, label }) =>
      html`<li><a href="${base}${name ? `/${name}` : ''}"${name === current ? html` aria-current="page"` : ''}>${label}</a></li>`,
  );
  const top = html`<div class="top"><p class="sentence">${words.sentence}</p>
<p class="clock">${words.clock} <strong>${moment(scene, world.now())}</strong></p></div>
<nav class="places" aria-label="${words.title}"><ul>${nav}</ul></nav>`;
  return { kind: 'page', language, title, content, top };
}
