import { isIban } from '../objects/bank-account.ts';
import { setBankAccount } from '../rules/bank-accounts.ts';
import { balanceOf } from '../rules/ledger.ts';
import { runDue } from '../rules/run-due.ts';
import { alert, field } from './fields.ts';
import { html } from './html.ts';
import { type Answer, notFound, type Visit } from './page.ts';
import { instant, languageOf, money, WORDS } from './words.ts';

/** `/express/{acct}`: what the holder of a connected account sees, and where the bank account is changed. */
export function expressPage(visit: Visit): Answer {
  const language = languageOf(null, visit.acceptLanguage);
  const world = visit.sandbox.worlds.byHandle(visit.query.get('w') ?? '');
  const account = world?.collections.account.find(visit.path[1]);
  if (!world || !account) return notFound(language);
  runDue(world);
  const words = WORDS[language];
  const typed = visit.form.iban ?? '';
  const iban = typed.replaceAll(' ', '').toUpperCase();
  const error = visit.method === 'POST' && !isIban(iban) ? words.invalidIban : null;
  if (visit.method === 'POST' && !error) {
    world.change(() => setBankAccount(world, account.id, iban));
    return {
      kind: 'redirect',
      to: `${visit.sandbox.origin()}/express/${account.id}?w=${world.handle}&changed=1`,
    };
  }
  const bank = world.collections.bank_account.list(account.id).at(-1)?.object;
  const { available, pending } = balanceOf(world, account.id);
  const payouts = world.collections.payout.list(account.id).toReversed().slice(0, 20);
  const content = html`${alert(error ? words.correct : null)}
${visit.query.has('changed') ? html`<p class="said" role="status">${words.changed}</p>` : ''}
<h2>${words.balance}</h2>
<p>${money(available, language)} ${words.available}, ${money(pending, language)} ${words.pending}</p>
<h2>${words.bankAccount}</h2>
<p>${bank ? html`${bank.bank_name}, ${bank.country} •••• ${bank.last4} (${bank.status})` : words.none}</p>
<form method="post" novalidate>
${field({ name: 'iban', label: words.iban, value: typed, error })}
<p class="actions"><button type="submit">${words.changeIban}</button></p>
</form>
<h2>${words.payouts}</h2>
${
  payouts.length === 0
    ? html`<p>${words.none}</p>`
    : html`<ul>${payouts.map(
        ({ object }) =>
          html`<li>${instant(object.created, language)}, ${money(object.amount, language)}, ${object.status}</li>`,
      )}</ul>`
}`;
  return { kind: 'page', language, title: words.expressTitle, content };
}
