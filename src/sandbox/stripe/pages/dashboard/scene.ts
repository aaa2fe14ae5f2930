import { createHmac } from 'node:crypto';
import type { World } from '../../world/world.ts';
import { html, type Markup } from '../html.ts';
import { instant, type Language, money } from '../words.ts';
import { DASHBOARD_WORDS, type DashboardWords } from './words.ts';

/** One visit of a world's dashboard: what its pages write with. */
export interface Scene {
  readonly world: World;
  readonly language: Language;
  readonly words: DashboardWords;
  /** Address of the dashboard, such as `/dashboard/abc`. */
  readonly base: string;
  /** Proof that a form was read from this dashboard; another site cannot know it. */
  readonly token: string;
}

export function sceneOf(world: World, language: Language): Scene {
  const token = createHmac('sha256', world.key).update('dashboard').digest('hex');
  return {
    world,
    language,
    words: DASHBOARD_WORDS[language],
    base: `/dashboard/${world.handle}`,
    token,
  };
}

export const euro = ({ language }: Scene, cents: number) => money(cents, language);

export const moment = ({ language }: Scene, unixSeconds: number): Markup =>
  html`<time datetime="${new Date(unixSeconds * 1000).toISOString()}">${instant(unixSeconds, language)}</time>`;

export const objectHref = ({ base }: Scene, id: string) =>
  `${base}/${id.startsWith('evt_') ? 'event' : 'object'}/${id}`;
