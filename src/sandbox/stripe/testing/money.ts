import { expect } from 'vitest';
import type { Audit } from '../rules/audit.ts';
import type { TestWorld } from './harness.ts';

/** The identity that every test leaves true: nothing made, nothing lost, each balance is its transactions. */
export async function expectBalanced(world: TestWorld): Promise<void> {
  const audit = await world.control<Audit>('GET', '/ledger');
  expect(audit.difference).toBe(0);
  for (const { balance, transactions } of audit.accounts) expect(balance).toBe(transactions);
}

/** Cents available and pending. */
export async function balanceOf(world: TestWorld, stripeAccount?: string): Promise<[number, number]> {
  const found = await world.stripe.balance.retrieve({}, stripeAccount ? { stripeAccount } : {});
  return [found.available[0]?.amount ?? 0, found.pending[0]?.amount ?? 0];
}

/** Types of the last hundred events of an account, oldest first. */
export async function typesOf(world: TestWorld, stripeAccount?: string): Promise<string[]> {
  const page = await world.stripe.events.list({ limit: 100 }, stripeAccount ? { stripeAccount } : {});
  return page.data.map(({ type }) => String(type)).toReversed();
}
