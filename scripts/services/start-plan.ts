import { existsSync } from 'node:fs';
import type { Variables } from './children.ts';

/** What `npm start` starts of its own and which mode it serves, decided by the settings that the caller gave. */
export type StartPlan = {
  /** PostgreSQL of its own; otherwise the server of DATABASE_URL. */
  ownDatabase: boolean;
  /** The Stripe sandbox with a world of its own; otherwise whatever the given settings say. */
  ownSandbox: boolean;
  /** The local mailbox; otherwise the server of SMTP_URL. */
  ownMailbox: boolean;
  /** Demo accounts, stories and moved time, for visitors of this machine only. */
  demo: boolean;
  /** Reached from this machine only. */
  loopback: boolean;
  port: number;
  appUrl: string;
};

/** The settings given by the caller and, below them, by a file named .env. */
export function givenSettings(): Variables {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

const DEFAULT_PORT = 3000;

/** A Stripe key or a public address means that somebody runs it for others: then nothing is made up. */
export function planStart(given: Variables): StartPlan {
  const port = Number(given.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT=${given.PORT} is not a port number.`);
  const ownDatabase = !given.DATABASE_URL;
  const ownSandbox = !given.STRIPE_SECRET_KEY && !given.APP_URL;
  const demo = ownSandbox && ownDatabase;
  return {
    ownDatabase,
    ownSandbox,
    ownMailbox: !given.SMTP_URL,
    demo,
    loopback: ownSandbox,
    port,
    appUrl: (given.APP_URL || `http://localhost:${port}`).replace(/\/$/, ''),
  };
}
