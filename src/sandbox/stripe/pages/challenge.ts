import { answerPaymentChallenge } from '../rules/pay-session.ts';
import { runDue } from '../rules/run-due.ts';
import { answerSetupChallenge } from '../rules/save-card.ts';
import type { EntryOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { html } from './html.ts';
import { type Answer, notFound, type Visit } from './page.ts';
import { successUrl } from './pay.ts';
import { type Language, languageOf, money, WORDS } from './words.ts';

/** `/3ds/{token}`: the bank asks its holder. The token is `{world}.{intent}.{secret}`. */
export function challengePage(visit: Visit): Answer {
  const token = visit.path[1] ?? '';
  const [handle = '', id = ''] = token.split('.');
  const world = visit.sandbox.worlds.byHandle(handle);
  const language = languageOf(null, visit.acceptLanguage);
  if (!world) return notFound(language);
  runDue(world);
  if (id.startsWith('seti_')) {
    const intent = world.collections.setup_intent.find(id);
    if (!intent) return notFound(language);
    return setupChallenge(world, intent, token, visit);
  }
  const intent = world.collections.payment_intent.find(id);
  if (!intent) return notFound(language);
  return paymentChallenge(world, intent, token, visit);
}

function paymentChallenge(
  world: World,
  intent: EntryOf<'payment_intent'>,
  token: string,
  visit: Visit,
): Answer {
  const language = languageOf(null, visit.acceptLanguage);
  const returnUrl = intent.hidden.returnUrl ?? '/';
  if (intent.hidden.challenge !== token) return overPage(visit, language, withStatus(intent, returnUrl));
  const { outcome } = visit.form;
  if (visit.method !== 'POST' || !outcome) {
    return askPage(language, money(intent.object.amount, language), [returnUrl]);
  }
  if (outcome === 'abandon') return { kind: 'redirect', to: withStatus(intent, returnUrl) };
  const answer = outcome === 'succeed' ? 'succeed' : 'fail';
  const after = world.change(() => answerPaymentChallenge(world, intent, answer));
  const session = world.collections.checkout_session.find(intent.hidden.session);
  if (!session) return { kind: 'redirect', to: withStatus(after, returnUrl) };
  const payAgain = `${visit.sandbox.origin()}/c/pay/${session.id}`;
  return { kind: 'redirect', to: session.object.status === 'open' ? payAgain : successUrl(session) };
}

/** What Stripe adds to the return address. The application must ask for the intent anyway. */
function withStatus({ object }: EntryOf<'payment_intent'>, returnUrl: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set('payment_intent', object.id);
  url.searchParams.set('payment_intent_client_secret', object.client_secret ?? '');
  const status = { succeeded: 'succeeded', requires_action: 'pending' }[String(object.status)] ?? 'failed';
  url.searchParams.set('redirect_status', status);
  return url.href;
}

function setupChallenge(world: World, intent: EntryOf<'setup_intent'>, token: string, visit: Visit): Answer {
  const session = world.collections.checkout_session.find(intent.hidden.session);
  const language = languageOf(session?.object.locale, visit.acceptLanguage);
  if (!session) return bareSetupChallenge(world, intent, token, visit, language);
  const payAgain = `${visit.sandbox.origin()}/c/pay/${session.id}`;
  if (intent.hidden.challenge !== token) {
    return overPage(visit, language, session.object.status === 'complete' ? successUrl(session) : payAgain);
  }
  const { outcome } = visit.form;
  if (visit.method !== 'POST' || !outcome) {
    return askPage(language, WORDS[language].challengeSetup, [session.object.success_url]);
  }
  if (outcome === 'abandon') return { kind: 'redirect', to: payAgain };
  const ended = world.change(() => answerSetupChallenge(world, intent, outcome === 'succeed'));
  return { kind: 'redirect', to: ended.kind === 'saved' ? successUrl(session) : payAgain };
}

/** A setup that the API confirmed, without a hosted page to return to. */
function bareSetupChallenge(
  world: World,
  intent: EntryOf<'setup_intent'>,
  token: string,
  visit: Visit,
  language: Language,
): Answer {
  const { returnUrl } = intent.hidden;
  if (!returnUrl) return notFound(language);
  if (intent.hidden.challenge !== token) return overPage(visit, language, withSetup(intent, returnUrl));
  const { outcome } = visit.form;
  if (visit.method !== 'POST' || !outcome) {
    return askPage(language, WORDS[language].challengeSetup, [returnUrl]);
  }
  if (outcome !== 'abandon') {
    world.change(() => answerSetupChallenge(world, intent, outcome === 'succeed'));
  }
  const after = world.collections.setup_intent.find(intent.id) ?? intent;
  return { kind: 'redirect', to: withSetup(after, returnUrl) };
}

function withSetup({ object }: EntryOf<'setup_intent'>, returnUrl: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set('setup_intent', object.id);
  url.searchParams.set('setup_intent_client_secret', object.client_secret ?? '');
  const status = { succeeded: 'succeeded', requires_action: 'pending' }[String(object.status)] ?? 'failed';
  url.searchParams.set('redirect_status', status);
  return url.href;
}

function askPage(language: Language, subject: string, leadsTo: (string | null)[]): Answer {
  const words = WORDS[language];
  const content = html`<p>${words.challengeText}</p>
<p class="said">${subject}</p>
<form method="post"><p class="actions">
<button type="submit" name="outcome" value="succeed">${words.succeed}</button>
<button class="second" type="submit" name="outcome" value="fail">${words.fail}</button>
<button class="second" type="submit" name="outcome" value="abandon">${words.abandon}</button>
</p></form>`;
  return { kind: 'page', language, title: words.challengeTitle, content, leadsTo };
}

/** Pressed twice, or visited again: the first answer stands. */
function overPage(visit: Visit, language: Language, to: string): Answer {
  if (visit.method === 'POST') return { kind: 'redirect', to };
  const words = WORDS[language];
  const content = html`<p>${words.overText}</p><p><a href="${to}">${words.back}</a></p>`;
  return { kind: 'page', language, title: words.overTitle, content };
}
