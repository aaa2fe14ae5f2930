import type { World } from '../world/world.ts';
import { midnightAfter, weekday } from './calendar.ts';
import { payoutInterval } from './ledger.ts';

/** How an account is paid out by itself. */
export interface PayoutSettings {
  interval: string;
  weeklyDays: readonly string[];
  monthlyDays: readonly number[];
  /** Cents that an automatic payout leaves behind. */
  minimumCents: number | null;
  statementDescriptor: string | null;
  debitNegativeBalances: boolean;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The platform's settings are the world's; a connected account's are its own. */
export function payoutSettings(world: World, account: string): PayoutSettings {
  const interval = payoutInterval(world, account);
  const connected = world.collections.account.find(account);
  if (!connected) {
    const { platform } = world.meta;
    return {
      interval,
      weeklyDays: platform.weeklyDays ?? ['monday'],
      monthlyDays: platform.monthlyDays ?? [1],
      minimumCents: platform.minimumCents ?? null,
      statementDescriptor: platform.statementDescriptor ?? null,
      debitNegativeBalances: platform.debitNegativeBalances,
    };
  }
  const payouts = connected.object.settings?.payouts;
  return {
    interval,
    weeklyDays: payouts?.schedule.weekly_payout_days ?? ['monday'],
    monthlyDays: payouts?.schedule.monthly_payout_days ?? [1],
    minimumCents: connected.hidden.minimumCents ?? null,
    statementDescriptor: payouts?.statement_descriptor ?? null,
    debitNegativeBalances: payouts?.debit_negative_balances ?? true,
  };
}

export function changePayoutSettings(world: World, account: string, change: Partial<PayoutSettings>): void {
  const after = { ...payoutSettings(world, account), ...change };
  const connected = world.collections.account.find(account);
  if (!connected) {
    const { interval, ...others } = after;
    world.setMeta({ platform: { ...others, payoutInterval: interval as 'daily' } });
    return;
  }
  const { settings } = connected.object;
  if (!settings?.payouts) return;
  const schedule = {
    delay_days: settings.payouts.schedule.delay_days,
    interval: after.interval,
    ...(after.interval === 'weekly' ? { weekly_payout_days: [...after.weeklyDays] as 'monday'[] } : {}),
    ...(after.interval === 'monthly' ? { monthly_payout_days: [...after.monthlyDays] } : {}),
  };
  const payouts = {
    ...settings.payouts,
    debit_negative_balances: after.debitNegativeBalances,
    statement_descriptor: after.statementDescriptor,
    schedule,
  };
  world.collections.account.change(
    account,
    { settings: { ...settings, payouts } },
    { minimumCents: after.minimumCents },
  );
}

/** Whether today (UTC) is a day on which these settings pay out. */
export function isPayoutDay(world: World, settings: PayoutSettings): boolean {
  const today = midnightAfter(world.now(), 0);
  if (settings.interval === 'weekly') return settings.weeklyDays.includes(WEEKDAYS[weekday(today)] ?? '');
  if (settings.interval === 'monthly') {
    return settings.monthlyDays.includes(new Date(today * 1000).getUTCDate());
  }
  return settings.interval === 'daily';
}
