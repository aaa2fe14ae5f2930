import type Stripe from 'stripe';
import { kept, mergeMetadata, orNull } from '../objects/fields.ts';
import { present } from '../objects/present.ts';
import { changed } from '../rules/changed.ts';
import { emit } from '../rules/emit.ts';
import { balanceOf } from '../rules/ledger.ts';
import { makeTransfer, reverseTransfer, sourceAvailability } from '../rules/transfer.ts';
import { invalid, missing } from '../transport/api-error.ts';
import {
  boolean,
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
import { type EntryOf, idOf } from '../world/kinds.ts';
import { currency } from './amounts.ts';
import { answerPage, findOrThrow, retrieve } from './fields.ts';

const createTable: Table<Stripe.TransferCreateParams> = {
  ...expand,
  amount: integer(1),
  currency: required(currency),
  destination: required(text()),
  ...texts('description', 'source_transaction', 'transfer_group'),
  source_type: text({ oneOf: ['bank_account', 'card', 'fpx'] }),
  metadata,
};

const reversalTable: Table<Stripe.TransferCreateReversalParams> = {
  ...expand,
  amount: integer(1),
  description: text(),
  metadata,
  refund_application_fee: boolean,
};

function create(call: Call<Stripe.TransferCreateParams>): object {
  const { world, params } = call;
  const account = findOrThrow(call, 'account', params.destination, 'destination');
  if (account.hidden.deauthorized) throw missing('destination', account.id, 'destination');
  const { transfers, legacy_payments } = account.object.capabilities ?? {};
  if (transfers !== 'active' && legacy_payments !== 'active') {
    throw invalid(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      'insufficient_capabilities_for_transfer',
      'destination',
    );
  }
  const source = params.source_transaction
    ? findOrThrow(call, 'charge', params.source_transaction, 'source_transaction')
    : null;
  const amount = params.amount ?? source?.object.amount;
  if (!amount) throw invalid('Missing required param: amount.', 'parameter_missing', 'amount');
  if (source) refuseBeyondSource(call, source, amount);
  const pending = source !== null && sourceAvailability(world, source) > world.now();
  if (!pending && balanceOf(world, world.platformId, params.currency).available < amount)
    throw insufficientFunds();
  const transfer = makeTransfer(world, {
    amount,
    currency: params.currency,
    destination: account.id,
    source,
    transferGroup: orNull(params.transfer_group) ?? source?.object.transfer_group ?? null,
    description: orNull(params.description),
    metadata: mergeMetadata(null, params.metadata),
  });
  return present(world, 'transfer', transfer);
}

function refuseBeyondSource(
  { world, account }: Call<unknown>,
  source: EntryOf<'charge'>,
  amount: number,
): void {
  if (source.object.status !== 'succeeded' || !source.object.captured) {
    throw invalid(`Charge ${source.id} did not succeed.`, undefined, 'source_transaction');
  }
  const others = world.collections.transfer.list(account, 'source_transaction', source.id);
  const used = others.reduce((sum, { object }) => sum + object.amount - object.amount_reversed, 0);
  if (used + amount > source.object.amount_captured) {
    throw invalid(
      `Transfers using this transaction as a source must not exceed the source amount of ${source.object.amount_captured} cents. (There is already a total of ${used} cents transferred using this source).`,
      undefined,
      'amount',
    );
  }
}

function insufficientFunds() {
  return invalid(
    'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance',
    'balance_insufficient',
  );
}

function createReversal(call: Call<Stripe.TransferCreateReversalParams>): object {
  const { world, params } = call;
  const transfer = findOrThrow(call, 'transfer', call.path[0]);
  const left = transfer.object.amount - transfer.object.amount_reversed;
  if (left === 0) throw invalid(`Transfer ${transfer.id} is already fully reversed.`);
  const amount = params.amount ?? left;
  if (amount > left) {
    throw invalid(
      `Transfer reversal amount (${amount} cents) is greater than unreversed amount on transfer (${left} cents)`,
      undefined,
      'amount',
    );
  }
  const { available, pending } = balanceOf(
    world,
    idOf(transfer.object.destination) ?? '',
    transfer.object.currency,
  );
  if (available + pending < amount && world.profile.reversalOnEmptyAccount === 'refuse') {
    throw invalid(
      'You have insufficient funds in the connected account to reverse this transfer.',
      'balance_insufficient',
    );
  }
  return reverseTransfer(world, transfer, {
    amount,
    description: orNull(params.description),
    metadata: mergeMetadata(null, params.metadata),
  }).object;
}

function update(call: Call<Stripe.TransferUpdateParams>): object {
  const { id, object } = findOrThrow(call, 'transfer', call.path[0]);
  const after = call.world.collections.transfer.change(id, {
    description: kept(call.params.description, object.description),
    metadata: mergeMetadata(object.metadata, call.params.metadata),
  });
  emit(call.world, 'transfer.updated', 'transfer', after, changed(object, after.object));
  return present(call.world, 'transfer', after);
}

function reversalOfPath(call: Call<unknown>): EntryOf<'transfer_reversal'> {
  const { id } = findOrThrow(call, 'transfer', call.path[0]);
  const reversal = findOrThrow(call, 'transfer_reversal', call.path[1]);
  if (reversal.object.transfer === id) return reversal;
  throw missing('transfer_reversal', reversal.id);
}

function updateReversal(call: Call<Stripe.TransferUpdateReversalParams>): object {
  const { id, object } = reversalOfPath(call);
  const merged = mergeMetadata(object.metadata, call.params.metadata);
  return call.world.collections.transfer_reversal.change(id, { metadata: merged }).object;
}

export const transferRoutes = [
  route('POST', '/v1/transfers', createTable, create),
  route(
    'GET',
    '/v1/transfers',
    { ...pagination, created: range, ...texts('destination', 'transfer_group') },
    (call: Call<Stripe.TransferListParams>) => {
      const { transfer_group, destination } = call.params;
      return answerPage(call, 'transfer', '/v1/transfers', { transfer_group, destination });
    },
  ),
  route('GET', '/v1/transfers/:id', expand, retrieve('transfer')),
  route('POST', '/v1/transfers/:id', { ...expand, description: text(), metadata }, update),
  route('POST', '/v1/transfers/:id/reversals', reversalTable, createReversal),
  route(
    'GET',
    '/v1/transfers/:id/reversals',
    pagination,
    (call: Call<Stripe.TransferListReversalsParams>) => {
      const { id } = findOrThrow(call, 'transfer', call.path[0]);
      return answerPage(call, 'transfer_reversal', `/v1/transfers/${id}/reversals`, { transfer: id });
    },
  ),
  route('GET', '/v1/transfers/:id/reversals/:reversal', expand, (call: Call<object>) =>
    present(call.world, 'transfer_reversal', reversalOfPath(call)),
  ),
  route('POST', '/v1/transfers/:id/reversals/:reversal', { ...expand, metadata }, updateReversal),
];
