import { isIban } from '../objects/bank-account.ts';
import { DEMO_IBAN, type OnboardOutcome, onboard } from '../rules/onboard.ts';
import { runDue } from '../rules/run-due.ts';
import { alert, field } from './fields.ts';
import { html } from './html.ts';
import { type Answer, notFound, type Visit } from './page.ts';
import { languageOf, WORDS } from './words.ts';

const OUTCOMES: readonly string[] = [
  'complete',
  'incomplete',
  'verification_failed',
] satisfies OnboardOutcome[];

/** `/connect/onboard/{token}`: Stripe's own questions to a business. The link works once and for a few minutes. */
export function onboardPage(visit: Visit): Answer {
  const language = languageOf(null, visit.acceptLanguage);
  const token = visit.path[2] ?? '';
  const world = visit.sandbox.worlds.byHandle(token.split('.')[0] ?? '');
  const link = world?.collections.account_link.find(token)?.object;
  const account = world?.collections.account.find(link?.account);
  if (!world || !link || !account) return notFound(language);
  runDue(world);
  const stale = link.used || (visit.method === 'GET' && link.expiresAt < world.now());
  if (stale) return { kind: 'redirect', to: link.refreshUrl };
  const iban = (visit.form.iban ?? DEMO_IBAN).replaceAll(' ', '').toUpperCase();
  const { outcome } = visit.form;
  const valid = outcome === 'incomplete' || isIban(iban);
  if (visit.method === 'POST' && outcome && OUTCOMES.includes(outcome) && valid) {
    world.change(() => {
      world.collections.account_link.change(link.id, { used: true });
      onboard(world, account.id, outcome as OnboardOutcome, { iban, companyName: visit.form.company ?? '' });
    });
    return { kind: 'redirect', to: link.returnUrl };
  }
  const words = WORDS[language];
  const { object } = account;
  const company =
    visit.form.company ?? object.company?.name ?? object.business_profile?.name ?? 'Boulangerie Delmas';
  const error = visit.method === 'POST' && !isIban(iban) ? words.invalidIban : null;
  const content = html`${alert(error ? words.correct : null)}<p>${words.onboardText}</p>
<form method="post" novalidate>
${field({ name: 'company', label: words.company, value: company, autocomplete: 'organization' })}
${field({ name: 'siret', label: words.siret, value: visit.form.siret ?? '732 829 320 00074', inputMode: 'numeric' })}
${field({ name: 'representative', label: words.representative, value: visit.form.representative ?? 'Camille Delmas', autocomplete: 'name' })}
${field({ name: 'iban', label: words.iban, value: visit.form.iban ?? DEMO_IBAN, error })}
<p class="actions">
<button type="submit" name="outcome" value="complete">${words.complete}</button>
<button class="second" type="submit" name="outcome" value="incomplete">${words.incomplete}</button>
<button class="second" type="submit" name="outcome" value="verification_failed">${words.verificationFailed}</button>
</p></form>`;
  return {
    kind: 'page',
    language,
    title: words.onboardTitle,
    content,
    leadsTo: [link.returnUrl, link.refreshUrl],
  };
}
