import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variables } from './children.ts';
import { ensureDatabase } from './database-of.ts';
import { freePort, isPortTaken } from './free-port.ts';
import { startMailbox } from './mailbox.ts';
import { startPostgres } from './postgres.ts';
import { startSandbox } from './sandbox.ts';
import type { Secrets } from './secrets.ts';
import type { Stack } from './stack.ts';
import type { StartPlan } from './start-plan.ts';

const DATABASE = 'causse_commune';

/** The port that a service had last time, when it is still free: links in old mails and open tabs go on working. */
async function samePort(portsFile: string, name: string): Promise<number> {
  const known = existsSync(portsFile)
    ? (JSON.parse(readFileSync(portsFile, 'utf8')) as Record<string, number>)
    : {};
  const before = known[name];
  if (before && !(await isPortTaken(before, '127.0.0.1'))) return before;
  const port = await freePort();
  writeFileSync(portsFile, JSON.stringify({ ...known, [name]: port }, null, 2));
  return port;
}

type Services = { databaseUrl: string; smtpUrl: string; mailboxUrl?: string; sandboxUrl?: string };

/** Starts database, mailbox and sandbox as far as the plan wants them, and gives the addresses to use. */
export async function startBaseServices(
  plan: StartPlan,
  given: Variables,
  options: { dataDir: string; secrets: Secrets; stack: Stack },
): Promise<Services> {
  const { dataDir, secrets, stack } = options;
  const log = (name: string) => join(dataDir, 'log', `${name}.log`);
  const portsFile = join(dataDir, 'ports.json');
  mkdirSync(dataDir, { recursive: true });
  const ports = {
    web: plan.ownMailbox ? await samePort(portsFile, 'mailbox') : 0,
    smtp: plan.ownMailbox ? await samePort(portsFile, 'smtp') : 0,
    sandbox: plan.ownSandbox ? await samePort(portsFile, 'stripe') : 0,
  };

  const database = async () => {
    if (!plan.ownDatabase) return given.DATABASE_URL ?? '';
    const options = {
      dataDir: join(dataDir, 'postgres'),
      password: secrets.databasePassword,
      logFile: log('postgres'),
    };
    const postgres = stack.add(await startPostgres(options));
    await ensureDatabase(postgres.url('postgres'), DATABASE);
    return postgres.url(DATABASE);
  };
  const mailbox = async () => {
    if (!plan.ownMailbox) return { smtpUrl: given.SMTP_URL ?? '', url: given.MAILBOX_URL };
    const options = { webPort: ports.web, smtpPort: ports.smtp, logFile: log('mailbox') };
    return stack.add(await startMailbox({ dataDir: join(dataDir, 'mailbox'), ...options }));
  };
  const sandbox = async () => {
    if (!plan.ownSandbox) return undefined;
    const options = {
      controlToken: secrets.sandboxControlToken,
      port: ports.sandbox,
      logFile: log('stripe'),
    };
    return stack.add(await startSandbox({ dataDir: join(dataDir, 'sandbox'), ...options }));
  };

  const [databaseUrl, mail, stripe] = await Promise.all([database(), mailbox(), sandbox()]);
  return { databaseUrl, smtpUrl: mail.smtpUrl, mailboxUrl: mail.url, sandboxUrl: stripe?.url };
}
