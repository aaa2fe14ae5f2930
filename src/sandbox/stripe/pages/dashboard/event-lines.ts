import type { EventHeader } from '../../world/event-index.ts';
import type { World } from '../../world/world.ts';
import { html } from '../html.ts';
import { meaningOf } from './event-words.ts';
import { accountName } from './rows.ts';
import { objectHref, type Scene } from './scene.ts';
import { badge } from './states.ts';
import type { Heads, Line } from './table.ts';

export const EVENT_HEADS: Heads = ['type', 'state', 'meaning', 'who', 'when'];

export function eventLine(scene: Scene, header: EventHeader): Line {
  return {
    href: objectHref(scene, header.id),
    title: html`<span class="type">${header.type}</span>`,
    state: badge(stateOfEvent(scene.world, header.id), scene.language),
    what: meaningOf(header.type, scene.language) || (header.object ?? ''),
    who: header.account ? accountName(scene, header.account) : '',
    at: header.created,
  };
}

/** What became of an event: the worst of its deliveries, unless every endpoint has it. */
export function stateOfEvent({ events }: World, id: string): string {
  const deliveries = events.deliveriesOf(id);
  if (deliveries.length === 0) return 'unaddressed';
  if (events.pending(id) === 0) return 'delivered';
  const states = new Set(deliveries.map(({ state }) => state));
  for (const state of ['queued', 'held', 'scheduled'] as const) if (states.has(state)) return state;
  return 'undelivered';
}
