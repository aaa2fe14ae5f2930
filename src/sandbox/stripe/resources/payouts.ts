import type Stripe from 'stripe';
import { mergeMetadata, orNull } from '../objects/fields.ts';
import { changed } from '../rules/changed.ts';
import { emit } from '../rules/emit.ts';
import { cancelPayout } from '../rules/end-payout.ts';
import { balanceOf } from '../rules/ledger.ts';
import { bankAccountOf, startPayout } from '../rules/pay-out.ts';
import { invalid, missing } from '../transport/api-error.ts';
import { within } from '../transport/list-page.ts';
import {
  expand,
  integer,
  metadata,
  pagination,
  range,
  required,
  type Table,
  text,
  texts,
} from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import { currency } from './amounts.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

const createTable: Table<Stripe.PayoutCreateParams> = {
  ...expand,
  amount: required(integer(1)),
  currency: required(currency),
  statement_descriptor: text({ max: 22 }),
  metadata,
  method: text({ oneOf: ['standard', 'instant'] }),
  source_type: text({ oneOf: ['bank_account', 'card', 'fpx'] }),
  ...texts('description', 'destination', 'payout_method'),
};

const listTable: Table<Stripe.PayoutListParams> = {
  ...pagination,
  created: range,
  arrival_date: range,
  ...texts('destination', 'status'),
};

function create({ world, account, params }: Call<Stripe.PayoutCreateParams>): object {
  const connected = world.collections.account.find(account);
  if (connected && !connected.object.payouts_enabled) {
    throw invalid(
      'Payouts are not enabled for this account: it has requirements to provide.',
      'payouts_not_allowed',
    );
  }
  if (connected && world.collections.bank_account.list(account).length === 0) {
    throw invalid(
      "Sorry, you don't have any external accounts in that currency (eur).",
      'payouts_not_allowed',
      'currency',
    );
  }
  if (params.method === 'instant') {
    throw invalid(
      'This account is not eligible for instant payouts.',
      'instant_payouts_unsupported',
      'method',
    );
  }
  if (params.destination && !world.collections.bank_account.find(params.destination, account)) {
    throw missing('bank_account', params.destination, 'destination');
  }
  if (params.amount > balanceOf(world, account, params.currency).available) {
    throw invalid(
      'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low. You can use the the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).',
      'balance_insufficient',
    );
  }
  return startPayout(world, account, {
    amount: params.amount,
    currency: params.currency,
    automatic: false,
    destination: params.destination ?? bankAccountOf(world, account).id,
    description: orNull(params.description),
    statementDescriptor: orNull(params.statement_descriptor),
    metadata: mergeMetadata(null, params.metadata),
  }).object;
}

function cancel(call: Call<object>): object {
  const payout = findOrThrow(call, 'payout', call.path[0]);
  if (payout.object.status !== 'pending' || payout.object.automatic) {
    throw invalid('Payouts can only be canceled while they are pending and were created manually.');
  }
  return cancelPayout(call.world, payout).object;
}

function updateMetadata(call: Call<Stripe.PayoutUpdateParams>): object {
  const { id, object } = findOrThrow(call, 'payout', call.path[0]);
  const metadata = mergeMetadata(object.metadata, call.params.metadata);
  const after = call.world.collections.payout.change(id, { metadata });
  emit(call.world, 'payout.updated', 'payout', after, changed(object, after.object));
  return after.object;
}

/** Only US bank accounts take a payout back. */
function reverse(call: Call<Stripe.PayoutReverseParams>): object {
  const { id } = findOrThrow(call, 'payout', call.path[0]);
  throw invalid(`Payout ${id} cannot be reversed: its bank account is not in the United States.`);
}

export const payoutRoutes = [
  route('POST', '/v1/payouts', createTable, create),
  route('GET', '/v1/payouts', listTable, (call: Call<Stripe.PayoutListParams>) => {
    const { status, destination, arrival_date } = call.params;
    const arrives = (entry: { object: Stripe.Payout }) => within(arrival_date, entry.object.arrival_date);
    return answerPage(call, 'payout', '/v1/payouts', { status, destination }, arrives);
  }),
  route('GET', '/v1/payouts/:id', expand, retrieve('payout')),
  route('POST', '/v1/payouts/:id', { ...expand, metadata }, updateMetadata),
  route('POST', '/v1/payouts/:id/cancel', expand, cancel),
  route('POST', '/v1/payouts/:id/reverse', { ...expand, metadata }, reverse),
];
