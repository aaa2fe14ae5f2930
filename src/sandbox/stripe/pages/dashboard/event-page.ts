import type { Delivery } from '../../world/event-log.ts';
import { html, type Markup } from '../html.ts';
import { type Answer, notFound } from '../page.ts';
import { stateOfEvent } from './event-lines.ts';
import { meaningOf } from './event-words.ts';
import { facts } from './facts.ts';
import { resendForm, said } from './forms.ts';
import { frame } from './layout.ts';
import { moment, objectHref, type Scene } from './scene.ts';
import { badge } from './states.ts';

/** One event: what it is about, each attempt to hand it over, and the button that sends it again. */
export function eventPage(scene: Scene, id: string, query: URLSearchParams): Answer {
  const { words, world, language } = scene;
  const event = world.events.body(id);
  if (!event) return notFound(language);
  const deliveries = world.events.deliveriesOf(id);
  const object = event.data.object as { id?: string };
  const content = html`<p class="identity"><code>${id}</code> ${badge(stateOfEvent(world, id), language)}</p>
${said(scene, query)}
<section class="block"><h2>${meaningOf(event.type, language) || words.facts}</h2>
<p>${moment(scene, event.created)}${
    object.id ? html` · <a href="${objectHref(scene, object.id)}"><code>${object.id}</code></a>` : ''
  }</p>${facts(scene, object)}</section>
<section class="block"><h2>${words.deliveries}</h2>
${
  deliveries.length === 0
    ? html`<p class="nothing">${words.deliveriesNone}</p>`
    : html`<ol class="deliveries">${deliveries.map((delivery) => attempts(scene, delivery))}</ol>${resendForm(scene)}`
}</section>
<details class="json" open><summary>${words.json}</summary><pre tabindex="0">${JSON.stringify(event, null, 2)}</pre></details>`;
  return frame(scene, event.type, 'events', content);
}

function attempts(scene: Scene, { attempts: tries, endpoint, state }: Delivery): Markup {
  const { words, world, language } = scene;
  const url = world.collections.webhook_endpoint.find(endpoint)?.object.url ?? endpoint;
  return html`<li><p>${badge(state === 'failed' ? 'undelivered' : state, language)} <code>${url}</code></p>
<ul>${tries.map(
    ({ at, status, error, fault }, i) =>
      html`<li>${words.attempt} ${i + 1}, ${moment(scene, Date.parse(at) / 1000)} (${words.realTime}) : ${
        status === null ? `${words.noAnswer} (${error ?? '?'})` : `${words.answered} ${status}`
      }${fault ? html` <code>${fault}</code>` : ''}</li>`,
  )}</ul></li>`;
}
