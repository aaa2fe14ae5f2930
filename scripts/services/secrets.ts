import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

/** A secret key for the sandbox, which keeps one world per key. */
export function newStripeWorld(): string {
  return `sk_test_${hex(16)}`;
}

const MAKERS = {
  databasePassword: () => hex(24),
  sandboxControlToken: () => hex(24),
  stripeSecretKey: newStripeWorld,
  nextAuthSecret: () => hex(32),
  linkSecret: () => hex(32),
};

export type Secrets = Record<keyof typeof MAKERS, string> & {
  /** Signing secrets of the webhook endpoints made in the sandbox, by kind; Stripe shows each only once. */
  webhooks?: Record<string, { id: string; secret: string }>;
};

/** The secrets of this installation, made at first start; none has a default that somebody could know. */
export function readSecrets(file: string): Secrets {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const missing = Object.entries(MAKERS).filter(([name]) => !known[name as keyof typeof MAKERS]);
  const secrets = {
    ...known,
    ...Object.fromEntries(missing.map(([name, make]) => [name, make()])),
  } as Secrets;
  if (missing.length > 0) saveSecrets(file, secrets);
  return secrets;
}

export function saveSecrets(file: string, secrets: Secrets): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
}
