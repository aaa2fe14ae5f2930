import { timingSafeEqual } from 'node:crypto';
import { resendEvent } from '../../rules/resend-event.ts';
import type { EntryOf, KindName } from '../../world/kinds.ts';
import type { Answer, Visit } from '../page.ts';
import { ACTIONS } from './actions.ts';
import { objectHref, type Scene } from './scene.ts';

/** Does what a form asks, if the form is ours and it is still possible; then leads back to the page. */
export function act(scene: Scene, id: string, visit: Visit): Answer {
  const ours = sameSite(visit) && sameText(visit.form.token ?? '', scene.token);
  const done = ours && perform(scene, id, visit.form);
  // Without a host: the visitor stays on the name by which they came, which the policy asks for.
  return { kind: 'redirect', to: `${objectHref(scene, id)}?done=${done ? 'yes' : 'no'}` };
}

function perform(scene: Scene, id: string, form: Visit['form']): boolean {
  const { world } = scene;
  const { action: name = '', reason = '' } = form;
  if (name === 'resend') return world.change(() => resendEvent(world, id)) > 0;
  const wanted = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!wanted) return false;
  const entry = world.collections[wanted.kind].find(id) as EntryOf<KindName> | undefined;
  const fits = wanted.reasons.length === 0 || wanted.reasons.includes(reason);
  if (!entry || !fits || !wanted.possible(entry)) return false;
  world.change(() => wanted.run(scene, entry, reason));
  return true;
}

/** Browsers say where a request comes from; another site's is refused whatever it carries. */
const sameSite = ({ fetchSite }: Visit) => fetchSite === undefined || fetchSite === 'same-origin';

function sameText(given: string, wanted: string): boolean {
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}
