import { requirements } from '../objects/account.ts';
import { isIban } from '../objects/bank-account.ts';
import { setBankAccount } from '../rules/bank-accounts.ts';
import { failPayout } from '../rules/end-payout.ts';
import { coverAccount, debitBank, debtOf } from '../rules/negative-account.ts';
import { deauthorize, rejectAccount, requireMore, setCapabilities } from '../rules/onboard.ts';
import { missing } from '../transport/api-error.ts';
import type { CollectionOf, EntryOf, KindName } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { badRequest, type Command, type ControlCall } from './handle-control.ts';

export function named<K extends KindName>({ world, path }: ControlCall, kind: K): EntryOf<K> {
  const entry = (world.collections[kind] as CollectionOf<K>).find(path[0]);
  if (!entry) throw missing(kind, path[0] ?? '');
  return entry as EntryOf<K>;
}

function outcomesOf(body: Record<string, unknown>): string[] {
  const { outcomes } = body;
  if (Array.isArray(outcomes) && outcomes.every((one) => typeof one === 'string')) return outcomes;
  throw badRequest('Give `outcomes`, a list such as ["insufficient_funds", "succeed"].');
}

const fieldsOf = (body: Record<string, unknown>): string[] =>
  Array.isArray(body.fields) ? body.fields.map(String) : ['company.tax_id'];

/** Ends a debt now rather than on its day. */
function settle(call: ControlCall, how: (world: World, account: string) => void): object {
  const { id } = named(call, 'account');
  const debt = debtOf(call.world, id);
  if (debt === 0) throw badRequest('That account owes nothing.');
  call.world.change(() => how(call.world, id));
  return { account: id, debt };
}

export const objectCommands: readonly Command[] = [
  {
    method: 'POST',
    pattern: '/payment_methods/:id/script',
    run: (call) => {
      const { id } = named(call, 'payment_method');
      const script = outcomesOf(call.body);
      call.world.change(() => call.world.collections.payment_method.change(id, {}, { script }));
      return { payment_method: id, outcomes: script };
    },
  },
  {
    method: 'POST',
    pattern: '/customers/:id/script',
    run: (call) => {
      const { id } = named(call, 'customer');
      const script = outcomesOf(call.body);
      call.world.change(() => call.world.collections.customer.change(id, {}, { script }));
      return { customer: id, outcomes: script };
    },
  },
  {
    method: 'POST',
    pattern: '/payouts/:id/fail',
    run: (call) => {
      const payout = named(call, 'payout');
      if (['failed', 'canceled'].includes(payout.object.status))
        throw badRequest('That payout is already over.');
      const code = String(call.body.code ?? 'account_closed');
      return call.world.change(() => failPayout(call.world, payout, code).object);
    },
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/require',
    run: (call) => {
      const { id } = named(call, 'account');
      call.world.change(() => requireMore(call.world, id, fieldsOf(call.body), false));
      return named(call, 'account').object;
    },
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/restrict',
    run: (call) => {
      const { id } = named(call, 'account');
      call.world.change(() => requireMore(call.world, id, fieldsOf(call.body), true));
      return named(call, 'account').object;
    },
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/bank_account',
    run: (call) => {
      const { id } = named(call, 'account');
      const iban = String(call.body.iban ?? '')
        .replaceAll(' ', '')
        .toUpperCase();
      if (!isIban(iban)) throw badRequest('Give `iban`, a valid one.');
      return call.world.change(() => setBankAccount(call.world, id, iban).object);
    },
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/reject',
    run: (call) => {
      const { id } = named(call, 'account');
      const reason = String(call.body.reason ?? 'fraud');
      call.world.change(() => rejectAccount(call.world, id, reason));
      return named(call, 'account').object;
    },
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/deauthorize',
    run: (call) => {
      const { id } = named(call, 'account');
      call.world.change(() => deauthorize(call.world, id));
      return { account: id, deauthorized: true };
    },
  },
  {
    method: 'GET',
    pattern: '/files/:id',
    run: (call) => {
      const { object, hidden } = named(call, 'file');
      return { ...object, content: hidden.content };
    },
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/debit',
    run: (call) => settle(call, debitBank),
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/cover',
    run: (call) => settle(call, coverAccount),
  },
  {
    method: 'POST',
    pattern: '/accounts/:id/activate',
    run: (call) => {
      const { id } = named(call, 'account');
      call.world.change(() => setCapabilities(call.world, id, 'active', requirements([])));
      return named(call, 'account').object;
    },
  },
];
