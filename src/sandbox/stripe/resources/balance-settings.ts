import type Stripe from 'stripe';
import { changed } from '../rules/changed.ts';
import { emitObject } from '../rules/emit.ts';
import { askAutomaticPayout, payoutInterval } from '../rules/ledger.ts';
import { changePayoutSettings, type PayoutSettings, payoutSettings } from '../rules/payout-settings.ts';
import { invalid } from '../transport/api-error.ts';
import {
  boolean,
  expand,
  ignored,
  integer,
  list,
  map,
  object,
  type Table,
  text,
} from '../transport/param-table.ts';
import { type Call, route } from '../transport/route.ts';
import type { World } from '../world/world.ts';

type Payments = Stripe.BalanceSettingsUpdateParams.Payments;
type Payouts = NonNullable<Payments['payouts']>;

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const updateTable: Table<Stripe.BalanceSettingsUpdateParams> = {
  ...expand,
  payments: object<Payments>({
    debit_negative_balances: boolean,
    payouts: object<Payouts>({
      schedule: object<NonNullable<Payouts['schedule']>>({
        interval: text({ oneOf: ['manual', 'daily', 'weekly', 'monthly'] }),
        monthly_payout_days: list(integer(1)),
        weekly_payout_days: list(text({ oneOf: WORKDAYS })),
      }),
      minimum_balance_by_currency: map(integer(0)),
      statement_descriptor: text({ max: 22 }),
      ...ignored('automatic_transfer_rules_by_currency'),
    }),
    ...ignored('settlement_timing'),
  }),
};

function settingsObject(world: World, account: string): Stripe.BalanceSettings {
  const connected = world.collections.account.find(account)?.object;
  const settings = payoutSettings(world, account);
  const { interval, minimumCents } = settings;
  return {
    object: 'balance_settings',
    payments: {
      debit_negative_balances: settings.debitNegativeBalances,
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: minimumCents === null ? null : { eur: minimumCents },
        schedule: {
          interval: interval as 'daily',
          ...(interval === 'weekly' ? { weekly_payout_days: [...settings.weeklyDays] as 'monday'[] } : {}),
          ...(interval === 'monthly' ? { monthly_payout_days: [...settings.monthlyDays] } : {}),
        },
        statement_descriptor: settings.statementDescriptor,
        status: connected && !connected.payouts_enabled ? 'disabled' : 'enabled',
      },
      settlement_timing: { delay_days: world.profile.availabilityDays, start_of_day: null },
    },
  };
}

function update({ world, account, params }: Call<Stripe.BalanceSettingsUpdateParams>): object {
  const before = settingsObject(world, account);
  changePayoutSettings(world, account, changeOf(params.payments));
  if (payoutInterval(world, account) === 'manual') world.schedule.drop(`auto_payout:${account}`);
  else askAutomaticPayout(world, account);
  const after = settingsObject(world, account);
  emitObject(world, 'balance_settings.updated', after, account, changed(before, after));
  return after;
}

function changeOf(payments: Payments | undefined): Partial<PayoutSettings> {
  const { schedule, statement_descriptor, minimum_balance_by_currency } = payments?.payouts ?? {};
  const minimum = minimumOf(minimum_balance_by_currency);
  return {
    ...(schedule?.interval ? { interval: schedule.interval } : {}),
    ...(schedule?.weekly_payout_days ? { weeklyDays: schedule.weekly_payout_days } : {}),
    ...(schedule?.monthly_payout_days ? { monthlyDays: schedule.monthly_payout_days } : {}),
    ...(statement_descriptor === undefined ? {} : { statementDescriptor: statement_descriptor || null }),
    ...(minimum === undefined ? {} : { minimumCents: minimum }),
    ...(payments?.debit_negative_balances === undefined
      ? {}
      : { debitNegativeBalances: payments.debit_negative_balances }),
  };
}

/** Cents to leave; null takes the minimum away, undefined leaves it as it is. */
function minimumOf(param: Payouts['minimum_balance_by_currency']): number | null | undefined {
  if (param === undefined) return undefined;
  if (!param) return null;
  const other = Object.keys(param).find((currency) => currency !== 'eur');
  if (other) {
    const name = `payments[payouts][minimum_balance_by_currency][${other}]`;
    throw invalid(`The sandbox has no balance in ${other}.`, undefined, name);
  }
  return typeof param.eur === 'number' ? param.eur : null;
}

export const balanceSettingsRoutes = [
  route('GET', '/v1/balance_settings', expand, ({ world, account }: Call<object>) =>
    settingsObject(world, account),
  ),
  route('POST', '/v1/balance_settings', updateTable, update),
];
