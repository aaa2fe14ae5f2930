import type Stripe from 'stripe';
import { askAutomaticPayout, payoutInterval } from '../rules/ledger.ts';
import {
  boolean,
  expand,
  ignored,
  integer,
  list,
  object,
  type Table,
  text,
} from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { World } from '../world/world.ts';

type Payments = Stripe.BalanceSettingsUpdateParams.Payments;
type Payouts = NonNullable<Payments['payouts']>;

const updateTable: Table<Stripe.BalanceSettingsUpdateParams> = {
  ...expand,
  payments: object<Payments>({
    debit_negative_balances: boolean,
    payouts: object<Payouts>({
      schedule: object<NonNullable<Payouts['schedule']>>({
        interval: text({ oneOf: ['manual', 'daily', 'weekly', 'monthly'] }),
        monthly_payout_days: list(integer()),
        weekly_payout_days: list(text()),
      }),
      ...ignored(
        'automatic_transfer_rules_by_currency',
        'minimum_balance_by_currency',
        'statement_descriptor',
      ),
    }),
    ...ignored('settlement_timing'),
  }),
};

function settingsObject(world: World, account: string): Stripe.BalanceSettings {
  const connected = world.collections.account.find(account)?.object;
  return {
    object: 'balance_settings',
    payments: {
      debit_negative_balances:
        connected?.settings?.payouts?.debit_negative_balances ?? world.meta.platform.debitNegativeBalances,
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: null,
        schedule: { interval: payoutInterval(world, account) },
        statement_descriptor: connected?.settings?.payouts?.statement_descriptor ?? null,
        status: connected && !connected.payouts_enabled ? 'disabled' : 'enabled',
      },
      settlement_timing: { delay_days: world.profile.availabilityDays, start_of_day: null },
    },
  };
}

function update({ world, account, params }: Call<Stripe.BalanceSettingsUpdateParams>): object {
  const interval = params.payments?.payouts?.schedule?.interval;
  const debit = params.payments?.debit_negative_balances;
  const connected = world.collections.account.find(account)?.object;
  if (connected?.settings?.payouts) {
    const { payouts } = connected.settings;
    const changed = {
      ...payouts,
      debit_negative_balances: debit ?? payouts.debit_negative_balances,
      schedule: { ...payouts.schedule, interval: interval ?? payouts.schedule.interval },
    };
    world.collections.account.change(account, { settings: { ...connected.settings, payouts: changed } });
  } else {
    const { platform } = world.meta;
    world.setMeta({
      platform: {
        debitNegativeBalances: debit ?? platform.debitNegativeBalances,
        payoutInterval: (interval ?? platform.payoutInterval) as typeof platform.payoutInterval,
      },
    });
  }
  if (payoutInterval(world, account) === 'manual') world.schedule.drop(`auto_payout:${account}`);
  else askAutomaticPayout(world, account);
  return settingsObject(world, account);
}

export const balanceSettingsRoutes = [
  route('GET', '/v1/balance_settings', expand, ({ world, account }: Call<object>) =>
    settingsObject(world, account),
  ),
  route('POST', '/v1/balance_settings', updateTable, update),
];
