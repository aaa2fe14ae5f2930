import { balanceOf } from '../rules/ledger.ts';
import { runDue } from '../rules/run-due.ts';
import { idOf } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { html, type Markup } from './html.ts';
import { type Answer, notFound, type Visit } from './page.ts';
import { instant, type Language, languageOf, money } from './words.ts';

const SHOWN = 50;

type Cell = Markup | string;

/** `/dashboard/{world}`: everything in a world on one page, for demo and debugging. */
export function dashboardPage(visit: Visit): Answer {
  const language = languageOf(null, visit.acceptLanguage);
  const name = visit.path[1] ?? '';
  const { worlds } = visit.sandbox;
  const world = worlds.byHandle(name) ?? worlds.existing(`sk_test_${name}`);
  if (!world) return notFound(language);
  runDue(world);
  const french = language === 'fr';
  const content = html`<p>${french ? 'Heure de ce monde :' : 'Time of this world:'} ${instant(world.now(), language)}</p>
${balances(world, language)}${charges(world, language)}${transfers(world, language)}${payouts(world, language)}${events(world, language)}`;
  return { kind: 'page', language, title: french ? 'Tableau de bord' : 'Dashboard', content, wide: true };
}

function table(title: string, heads: string[], rows: Cell[][]): Markup {
  if (rows.length === 0) return html`<h2>${title}</h2><p>—</p>`;
  return html`<h2>${title}</h2><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}

const code = (text: string | null | undefined): Cell => (text ? html`<code>${text}</code>` : '—');

function balances(world: World, language: Language): Markup {
  const french = language === 'fr';
  const accounts = world.collections.account.list(world.platformId);
  const rows = [
    { id: world.platformId, name: french ? 'La plateforme' : 'The platform', state: '' },
    ...accounts.map(({ id, object }) => ({
      id,
      name: object.business_profile?.name ?? object.company?.name ?? object.email ?? '—',
      state: Object.entries(object.capabilities ?? {})
        .map(([capability, status]) => `${capability} ${status}`)
        .join(', '),
    })),
  ].map(({ id, name, state }) => {
    const { available, pending } = balanceOf(world, id);
    const door =
      id === world.platformId
        ? code(id)
        : html`<a href="/express/${id}?w=${world.handle}"><code>${id}</code></a>`;
    return [door, name, state, money(available, language), money(pending, language)];
  });
  const heads = french
    ? ['Compte', 'Nom', 'Capacités', 'Disponible', 'En attente']
    : ['Account', 'Name', 'Capabilities', 'Available', 'Pending'];
  return table(french ? 'Comptes et soldes' : 'Accounts and balances', heads, rows);
}

function charges(world: World, language: Language): Markup {
  const french = language === 'fr';
  const rows = world.collections.charge
    .list(world.platformId)
    .slice(-SHOWN)
    .toReversed()
    .map(({ id, object }) => [
      instant(object.created, language),
      code(id),
      money(object.amount, language),
      object.failure_code
        ? `${object.status} (${object.outcome?.reason ?? object.failure_code})`
        : object.status,
      `•••• ${object.payment_method_details?.card?.last4 ?? ''}`,
      object.description ?? '—',
    ]);
  const heads = french
    ? ['Instant', 'Paiement', 'Montant', 'État', 'Carte', 'Libellé']
    : ['Instant', 'Charge', 'Amount', 'Status', 'Card', 'Description'];
  return table(french ? 'Paiements' : 'Charges', heads, rows);
}

function transfers(world: World, language: Language): Markup {
  const french = language === 'fr';
  const rows = world.collections.transfer
    .list(world.platformId)
    .slice(-SHOWN)
    .toReversed()
    .map(({ id, object }) => [
      instant(object.created, language),
      code(id),
      money(object.amount, language),
      code(idOf(object.destination)),
      code(idOf(object.source_transaction)),
      object.amount_reversed > 0 ? money(object.amount_reversed, language) : '—',
    ]);
  const heads = french
    ? ['Instant', 'Transfert', 'Montant', 'Vers', 'Paiement', 'Repris']
    : ['Instant', 'Transfer', 'Amount', 'To', 'Charge', 'Reversed'];
  return table(french ? 'Transferts' : 'Transfers', heads, rows);
}

function payouts(world: World, language: Language): Markup {
  const french = language === 'fr';
  const rows = [...world.collections.payout.all()]
    .slice(-SHOWN)
    .toReversed()
    .map(({ id, account, object }) => [
      instant(object.created, language),
      code(id),
      code(account),
      money(object.amount, language),
      object.failure_code ? `${object.status} (${object.failure_code})` : object.status,
      instant(object.arrival_date, language),
    ]);
  const heads = french
    ? ['Instant', 'Virement', 'Compte', 'Montant', 'État', 'Arrivée']
    : ['Instant', 'Payout', 'Account', 'Amount', 'Status', 'Arrival'];
  return table(french ? 'Virements' : 'Payouts', heads, rows);
}

function events(world: World, language: Language): Markup {
  const french = language === 'fr';
  const rows = world.events.headers
    .slice(-SHOWN)
    .toReversed()
    .map((header) => {
      const deliveries = world.events.deliveriesOf(header.id).map(({ state, attempts }) => {
        const tries = attempts.map(({ status, error }) => status ?? error ?? '?').join(', ');
        return html`<div>${state}${tries ? ` (${tries})` : ''}</div>`;
      });
      return [
        instant(header.created, language),
        html`<code>${header.type}</code>`,
        code(header.account),
        code(header.id),
        deliveries.length > 0 ? html`${deliveries}` : '—',
      ];
    });
  const heads = french
    ? ['Instant', 'Type', 'Compte', 'Événement', 'Remises']
    : ['Instant', 'Type', 'Account', 'Event', 'Deliveries'];
  return table(french ? 'Événements' : 'Events', heads, rows);
}
