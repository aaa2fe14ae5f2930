import { TEST_CARDS } from '../rules/cards.ts';
import { payInSession } from '../rules/pay-session.ts';
import { runDue } from '../rules/run-due.ts';
import { saveCard } from '../rules/save-card.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { alert, field } from './fields.ts';
import { html, type Markup } from './html.ts';
import { type Answer, notFound, type Visit } from './page.ts';
import { digits, type Errors, errorsOf, readExpiry, type Typed } from './typed-card.ts';
import { type Language, languageOf, money, WORDS } from './words.ts';

type Session = EntryOf<'checkout_session'>;

/** `/c/pay/{cs}`: the hosted page on which a backer saves a card. The session's id names its world. */
export function payPage(visit: Visit): Answer {
  const id = visit.path[2] ?? '';
  const world = visit.sandbox.worlds.byHandle(id.slice('cs_test_a1'.length, 'cs_test_a1'.length + 12));
  if (!world) return notFound(languageOf(null, visit.acceptLanguage));
  runDue(world);
  const session = world.collections.checkout_session.find(id);
  const language = languageOf(session?.object.locale, visit.acceptLanguage);
  if (!session) return notFound(language);
  if (session.object.status === 'complete' && visit.method === 'POST') {
    // Pressed twice: the first press saved the card.
    return { kind: 'redirect', to: successUrl(session) };
  }
  if (session.object.status !== 'open') return closedPage(session, language);
  return visit.method === 'POST' ? submit(world, session, visit, language) : show(world, session, language);
}

function submit(world: World, session: Session, { form, sandbox }: Visit, language: Language): Answer {
  const words = WORDS[language];
  if (form.test_card) {
    const year = String(new Date(world.nowMs()).getUTCFullYear() + 3).slice(-2);
    const filled = {
      number: form.test_card,
      expiry: `12/${year}`,
      cvc: '123',
      name: form.name || 'Camille Delmas',
    };
    return formPage(session, language, filled, {}, null);
  }
  const typed: Typed = {
    number: form.number ?? '',
    expiry: form.expiry ?? '',
    cvc: form.cvc ?? '',
    name: form.name ?? '',
  };
  const expiry = readExpiry(typed.expiry, world.nowMs());
  const errors = errorsOf(typed, expiry, words);
  if (!expiry || Object.keys(errors).length > 0)
    return formPage(session, language, typed, errors, words.correct);
  const card = {
    number: digits(typed.number),
    expMonth: expiry.month,
    expYear: expiry.year,
    name: typed.name.trim(),
    email: session.object.customer_details?.email ?? null,
  };
  const pays = session.object.mode === 'payment' ? payInSession : saveCard;
  const outcome = world.change(() => pays(world, session.id, card));
  if (outcome.kind === 'saved') return { kind: 'redirect', to: successUrl(session) };
  if (outcome.kind === 'challenge')
    return { kind: 'redirect', to: `${sandbox.origin()}/3ds/${outcome.token}` };
  return formPage(session, language, typed, {}, words.refused);
}

function show(world: World, session: Session, language: Language): Answer {
  const words = WORDS[language];
  const { refused } = world.collections.checkout_session.find(session.id)?.hidden ?? {};
  const failed = refused?.endsWith('_authentication_failure') ? words.authenticationFailed : null;
  const blank = { number: '', expiry: '', cvc: '', name: session.object.customer_details?.name ?? '' };
  return formPage(session, language, blank, {}, refused ? (failed ?? words.refused) : null);
}

export function successUrl({ id, object }: Session): string {
  return (object.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', id);
}

function formPage(
  session: Session,
  language: Language,
  typed: Typed,
  errors: Errors,
  problem: string | null,
): Answer {
  const words = WORDS[language];
  const said = session.object.custom_text.submit?.message;
  const total = session.object.amount_total;
  const pays = session.object.mode === 'payment' && total !== null;
  const content = html`${alert(problem)}
<form method="post" novalidate>
${pays ? html`<p class="said">${words.total} ${money(total, language)}</p>` : ''}
${said ? html`<p class="said">${said}</p>` : ''}
${field({ name: 'number', label: words.number, value: typed.number, error: errors.number, inputMode: 'numeric', autocomplete: 'cc-number' })}
<div class="pair">
${field({ name: 'expiry', label: words.expiry, value: typed.expiry, error: errors.expiry, inputMode: 'numeric', autocomplete: 'cc-exp' })}
${field({ name: 'cvc', label: words.cvc, value: typed.cvc, error: errors.cvc, inputMode: 'numeric', autocomplete: 'cc-csc' })}
</div>
${field({ name: 'name', label: words.name, value: typed.name, error: errors.name, autocomplete: 'cc-name' })}
<p class="actions"><button type="submit">${pays ? words.pay : words.save}</button>
${session.object.cancel_url ? html`<a href="${session.object.cancel_url}">${words.cancel}</a>` : ''}</p>
<h2>${words.testCards}</h2>
<p class="help">${words.testCardsHelp}</p>
${testCards(language)}
</form>`;
  const leadsTo = [session.object.success_url];
  return { kind: 'page', language, title: pays ? words.payNowTitle : words.payTitle, content, leadsTo };
}

function testCards(language: Language): Markup[] {
  return Object.entries(TEST_CARDS).flatMap(([number, { label }]) =>
    label
      ? [
          html`<button class="card" type="submit" name="test_card" value="${number}"><span>${spaced(number)}</span> ${label[language]}</button>`,
        ]
      : [],
  );
}

const spaced = (number: string) => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

function closedPage(session: Session, language: Language): Answer {
  const words = WORDS[language];
  const complete = session.object.status === 'complete';
  const to = complete ? successUrl(session) : session.object.cancel_url;
  const content = html`<p>${complete ? words.doneText : words.expiredText}</p>
${to ? html`<p><a href="${to}">${words.back}</a></p>` : ''}`;
  return { kind: 'page', language, title: complete ? words.doneTitle : words.expiredTitle, content };
}
