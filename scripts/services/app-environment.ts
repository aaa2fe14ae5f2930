import { join } from 'node:path';
import type { Variables } from './children.ts';
import type { Secrets } from './secrets.ts';
import type { StartPlan } from './start-plan.ts';

type Addresses = { databaseUrl: string; smtpUrl: string; mailboxUrl?: string; sandboxUrl?: string };

/** The settings that web, worker and seed run with: what the caller gave wins over what we made. */
export function appEnvironment(
  plan: StartPlan,
  given: Variables,
  made: Addresses & { secrets: Secrets; dataDir: string; nodeEnv: 'production' | 'development' },
): Variables {
  const { secrets } = made;
  const sandbox = plan.ownSandbox && {
    STRIPE_API_BASE: made.sandboxUrl,
    STRIPE_SECRET_KEY: secrets.stripeSecretKey,
    SANDBOX_CONTROL_TOKEN: secrets.sandboxControlToken,
    STRIPE_WEBHOOK_SECRET: secrets.webhooks?.account?.secret ?? 'whsec_none_yet',
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.webhooks?.connect?.secret ?? 'whsec_none_yet',
  };
  return {
    UPLOADS_DIR: join(made.dataDir, 'uploads'),
    NEXTAUTH_SECRET: secrets.nextAuthSecret,
    LINK_SECRET: secrets.linkSecret,
    MAILBOX_URL: made.mailboxUrl,
    ...given,
    ...sandbox,
    DATA_DIR: made.dataDir,
    NODE_ENV: made.nodeEnv,
    PORT: String(plan.port),
    APP_URL: plan.appUrl,
    // next-auth reads this name by itself.
    NEXTAUTH_URL: plan.appUrl,
    DATABASE_URL: made.databaseUrl,
    SMTP_URL: made.smtpUrl,
    DEMO: plan.demo ? '1' : undefined,
  };
}
