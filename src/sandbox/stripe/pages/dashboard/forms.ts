import type { EntryOf, KindName } from '../../world/kinds.ts';
import { html, type Markup } from '../html.ts';
import { ACTIONS } from './actions.ts';
import { coded } from './codes.ts';
import type { Scene } from './scene.ts';

/** The buttons of what may happen next to an object. */
export function actionForms(scene: Scene, kind: KindName, entry: EntryOf<KindName>): Markup | string {
  const { words } = scene;
  const possible = Object.entries(ACTIONS).filter(([, one]) => one.kind === kind && one.possible(entry));
  if (possible.length === 0) return '';
  const forms = possible.map(
    ([name, { help, label, reasons }]) =>
      html`<form method="post" class="action"><p>${words[help]}</p>${proof(scene, name)}
${reasons.length > 0 ? choice(scene, name, reasons) : ''}<button type="submit">${words[label]}</button></form>`,
  );
  return html`<section class="block"><h2>${words.actions}</h2>${planned(scene, entry)}${forms}</section>`;
}

function choice({ language, words }: Scene, name: string, reasons: readonly string[]): Markup {
  const options = reasons.map(
    (reason) => html`<option value="${reason}">${coded(reason, language)}</option>`,
  );
  return html`<label for="${name}-reason">${words.reason}</label>
<select id="${name}-reason" name="reason">${options}</select>`;
}

/** What the next payments of a card will come to, if that is decided. */
function planned({ language, words }: Scene, { hidden }: EntryOf<KindName>): Markup | string {
  const script = 'script' in hidden ? hidden.script : [];
  if (script.length === 0) return '';
  return html`<p>${words.declinesPlanned} : ${script.map((outcome) => coded(outcome, language)).join(', ')}</p>`;
}

export function resendForm(scene: Scene): Markup {
  const { words } = scene;
  return html`<form method="post" class="action"><p>${words.resendHelp}</p>${proof(scene, 'resend')}
<button type="submit">${words.resend}</button></form>`;
}

const proof = ({ token }: Scene, name: string) =>
  html`<input type="hidden" name="token" value="${token}"><input type="hidden" name="action" value="${name}">`;

/** What the last form came to, after its redirect. */
export function said({ words }: Scene, query: URLSearchParams): Markup | string {
  const outcome = query.get('done');
  if (outcome === null) return '';
  return html`<p class="said" role="status">${outcome === 'yes' ? words.done : words.stale}</p>`;
}
