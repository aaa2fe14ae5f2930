import { runDue } from '../../rules/run-due.ts';
import { type Answer, notFound, type Visit } from '../page.ts';
import { languageOf } from '../words.ts';
import { act } from './act.ts';
import { eventPage } from './event-page.ts';
import { homePage } from './home-page.ts';
import { eventsPage, sectionPage } from './list-page.ts';
import { objectPage } from './object-page.ts';
import { type Scene, sceneOf } from './scene.ts';
import { SECTIONS } from './sections.ts';

/** `/dashboard/{world}/…`: everything in a world, for a visitor of the demo and for whoever looks for an error. */
export function dashboardPage(visit: Visit): Answer {
  const language = languageOf(null, visit.acceptLanguage);
  const [, name = '', place = '', id = ''] = visit.path;
  const { worlds } = visit.sandbox;
  const world = worlds.byHandle(name) ?? worlds.existing(`sk_test_${name}`);
  if (!world) return notFound(language);
  runDue(world);
  const scene = sceneOf(world, language);
  if (visit.method === 'POST') return id ? act(scene, id, visit) : notFound(language);
  return pageOf(scene, place, id, visit.query);
}

function pageOf(scene: Scene, place: string, id: string, query: URLSearchParams): Answer {
  if (place === '') return homePage(scene);
  if (place === 'event') return eventPage(scene, id, query);
  if (place === 'object') return objectPage(scene, id, query);
  if (place === 'events') return eventsPage(scene, query);
  const section = SECTIONS.find((one) => one.name === place);
  return section ? sectionPage(scene, section, query) : notFound(scene.language);
}
