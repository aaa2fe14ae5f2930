import type Stripe from 'stripe';
import { isIban } from '../objects/bank-account.ts';
import { mergeMetadata } from '../objects/fields.ts';
import { addBankAccount, changeBankAccount, removeBankAccount } from '../rules/bank-accounts.ts';
import { ApiError, invalid, missing } from '../transport/api-error.ts';
import { expand, pagination, text } from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { EntryOf } from '../world/kinds.ts';
import { externalAccountCreate, externalAccountUpdate } from './accounts.params.ts';
import { accountOfPath } from './accounts.ts';
import { answerPage } from './fields.ts';

type BankParams = Stripe.AccountCreateExternalAccountParams.BankAccount;

function create(call: Call<Stripe.AccountCreateExternalAccountParams>): object {
  const { world, params } = call;
  const account = managed(call);
  const bank = params.external_account as unknown as BankParams;
  if (bank.object !== 'bank_account') {
    throw invalid('The sandbox pays out to bank accounts only.', undefined, 'external_account[object]');
  }
  if (!isIban(bank.account_number ?? '')) {
    throw invalid(
      'You must use a valid IBAN as the account number.',
      'account_number_invalid',
      'external_account[account_number]',
    );
  }
  const added = addBankAccount(world, account.id, {
    iban: bank.account_number.replaceAll(' ', '').toUpperCase(),
    holder: bank.account_holder_name ?? null,
    isDefault: params.default_for_currency ?? false,
  });
  const metadata = mergeMetadata(null, params.metadata);
  return world.collections.bank_account.change(added.id, { metadata }).object;
}

function update(call: Call<Stripe.AccountUpdateExternalAccountParams>): object {
  const { world, params } = call;
  managed(call);
  const bank = bankOfPath(call);
  return changeBankAccount(world, bank, {
    metadata: mergeMetadata(bank.object.metadata ?? null, params.metadata),
    ...(params.account_holder_name ? { account_holder_name: params.account_holder_name } : {}),
    ...(params.account_holder_type === undefined
      ? {}
      : { account_holder_type: params.account_holder_type || null }),
    ...(params.default_for_currency ? { default_for_currency: true } : {}),
  }).object;
}

function remove(call: Call<object>): object {
  managed(call);
  const bank = bankOfPath(call);
  if (bank.object.default_for_currency) {
    throw invalid(
      'You cannot delete the default external account for your default currency. Please make another external account the default using the `default_for_currency` param, and then delete this one.',
    );
  }
  removeBankAccount(call.world, bank);
  return { id: bank.id, object: 'bank_account', deleted: true };
}

/** Where Stripe collects the requirements, the holder alone changes the bank account, on the Express page. */
function managed(call: Call<unknown>): EntryOf<'account'> {
  const account = accountOfPath(call);
  if (account.object.controller?.requirement_collection === 'application') return account;
  throw new ApiError(403, {
    type: 'invalid_request_error',
    message:
      'This application does not have the required permissions for this endpoint: the external accounts of this account are managed by its holder.',
  });
}

function bankOfPath(call: Call<unknown>): EntryOf<'bank_account'> {
  const { id } = accountOfPath(call);
  const bank = call.world.collections.bank_account.find(call.path[1], id);
  if (bank) return bank;
  throw missing('bank_account', call.path[1] ?? '');
}

const PATH = '/v1/accounts/:id/external_accounts';

export const externalAccountRoutes = [
  route(
    'GET',
    PATH,
    { ...pagination, object: text({ oneOf: ['bank_account', 'card'] }) },
    (call: Call<Stripe.AccountListExternalAccountsParams>) => {
      const { id } = accountOfPath(call);
      const { object } = call.params;
      const where = () => object !== 'card';
      return answerPage(
        { ...call, account: id },
        'bank_account',
        `/v1/accounts/${id}/external_accounts`,
        {},
        where,
      );
    },
  ),
  route('POST', PATH, externalAccountCreate, create),
  route('GET', `${PATH}/:bank`, expand, (call: Call<object>) => bankOfPath(call).object),
  route('POST', `${PATH}/:bank`, externalAccountUpdate, update),
  route('DELETE', `${PATH}/:bank`, {}, remove),
];
