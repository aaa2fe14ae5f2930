import type Stripe from 'stripe';
import { html, type Markup } from '../html.ts';
import { day } from '../words.ts';
import { coded } from './codes.ts';
import { euro, moment, objectHref, type Scene } from './scene.ts';

type Sort = 'money' | 'instant' | 'day' | 'text' | 'code' | 'object';

/** The fields worth reading, of whatever kind of object, in this order. */
const FIELDS: Record<string, [sort: Sort, fr: string, en: string]> = {
  amount: ['money', 'Montant', 'Amount'],
  amount_refunded: ['money', 'Remboursé', 'Refunded'],
  amount_reversed: ['money', 'Repris', 'Reversed'],
  fee: ['money', 'Frais de Stripe', 'Stripe’s fee'],
  net: ['money', 'Net', 'Net'],
  created: ['instant', 'Créé', 'Created'],
  available_on: ['instant', 'Disponible', 'Available'],
  arrival_date: ['day', 'Arrivée', 'Arrival'],
  expires_at: ['instant', 'Expire', 'Expires'],
  name: ['text', 'Nom', 'Name'],
  email: ['text', 'Adresse électronique', 'E-mail'],
  description: ['text', 'Libellé', 'Description'],
  reason: ['code', 'Motif', 'Reason'],
  failure_code: ['code', 'Motif de l’échec', 'Reason of the failure'],
  transfer_group: ['text', 'Groupe', 'Group'],
  customer: ['object', 'Client', 'Customer'],
  payment_intent: ['object', 'Intention de paiement', 'PaymentIntent'],
  setup_intent: ['object', 'Enregistrement', 'SetupIntent'],
  payment_method: ['object', 'Carte', 'Card'],
  charge: ['object', 'Paiement', 'Payment'],
  latest_charge: ['object', 'Dernier paiement', 'Latest charge'],
  source: ['object', 'Origine', 'Source'],
  source_transaction: ['object', 'Paiement d’origine', 'Source payment'],
  transfer: ['object', 'Transfert', 'Transfer'],
  destination: ['object', 'Destination', 'Destination'],
  destination_payment: ['object', 'Paiement reçu', 'Payment received'],
  balance_transaction: ['object', 'Mouvement', 'Movement'],
  failure_balance_transaction: ['object', 'Mouvement de retour', 'Movement back'],
};

export function facts(scene: Scene, object: object): Markup {
  const shown = Object.entries(FIELDS).flatMap(([field, [sort, fr, en]]) => {
    const value = (object as Record<string, unknown>)[field];
    if (value === null || value === undefined || value === '') return [];
    if (typeof value === 'number' && sort === 'money' && value === 0 && field !== 'amount') return [];
    const label = scene.language === 'fr' ? fr : en;
    return [html`<div><dt>${label}</dt><dd>${written(scene, sort, value)}</dd></div>`];
  });
  const { metadata = {} } = object as { metadata?: Stripe.Metadata | null };
  const notes = Object.entries(metadata ?? {}).map(
    ([key, value]) => html`<div><dt><code>${key}</code></dt><dd>${value}</dd></div>`,
  );
  return html`<dl class="facts">${shown}${notes}</dl>`;
}

function written(scene: Scene, sort: Sort, value: unknown): Markup | string {
  if (sort === 'money') return euro(scene, Number(value));
  if (sort === 'instant') return moment(scene, Number(value));
  if (sort === 'day') return day(Number(value), scene.language);
  if (sort === 'code') return coded(String(value), scene.language);
  if (sort === 'text') return String(value);
  const id = String(value);
  return html`<a href="${objectHref(scene, id)}"><code>${id}</code></a>`;
}
