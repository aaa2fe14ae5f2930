import { relative } from 'node:path';
import type { StartPlan } from './start-plan.ts';

const DEMO_ACCOUNTS = [
  ['resident@demo.test', 'a resident who pledges'],
  ['business@demo.test', 'a business with its campaigns'],
  ['adviser@demo.test', 'an adviser of the chamber'],
  ['admin@demo.test', 'the administrator'],
] as const;

/** Says where everything is, and who may sign in. */
export function announce(
  plan: StartPlan,
  addresses: { mailboxUrl?: string; sandboxUrl?: string },
  dataDir: string,
): void {
  const lines = ['', `Causse commune   ${plan.appUrl}`];
  if (plan.demo) lines.push(`Demo page        ${plan.appUrl}/demo   (sign in with one click, move time)`);
  if (addresses.mailboxUrl) lines.push(`Mailbox          ${addresses.mailboxUrl}`);
  if (addresses.sandboxUrl) lines.push(`Stripe sandbox   ${addresses.sandboxUrl}`);
  if (plan.demo) {
    lines.push('', 'Demo accounts:');
    for (const [address, who] of DEMO_ACCOUNTS) lines.push(`  ${address.padEnd(20)} ${who}`);
  }
  lines.push('', `Ctrl-C stops everything; the data stays in ${relative('', dataDir)}.`, '');
  console.log(lines.join('\n'));
}
