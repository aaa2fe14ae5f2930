import { join } from 'node:path';
import { migrate } from '../../src/adapters/db/migrate.ts';
import { readEnv } from '../../src/adapters/env.ts';
import { appEnvironment } from './app-environment.ts';
import { startBaseServices } from './base-services.ts';
import { projectDir, type Variables } from './children.ts';
import { recreateDatabase } from './database-of.ts';
import { checkSandboxPair } from './sandbox-pair.ts';
import { newStripeWorld, readSecrets, saveSecrets } from './secrets.ts';
import { readSeedState, seedDemo } from './seed-demo.ts';
import type { Stack } from './stack.ts';
import type { StartPlan } from './start-plan.ts';
import { registerWebhooks } from './webhook-endpoints.ts';

type Prepared = {
  env: Variables;
  databaseUrl: string;
  mailboxUrl?: string;
  sandboxUrl?: string;
  smtpUrl: string;
};

/** Starts the services, brings the database to the newest schema, fills the demo, and gives the settings for web and worker. */
export async function prepareApp(
  plan: StartPlan,
  given: Variables,
  options: { dataDir: string; stack: Stack; nodeEnv: 'production' | 'development' },
): Promise<Prepared> {
  const { dataDir, stack, nodeEnv } = options;
  const secretsFile = join(dataDir, 'secrets.json');
  const secrets = readSecrets(secretsFile);
  const services = await startBaseServices(plan, given, { dataDir, secrets, stack });
  const migrations = join(projectDir, 'prisma', 'migrations');
  await migrate(services.databaseUrl, migrations);
  if (plan.demo && (await readSeedState(services.databaseUrl)) === 'begun') {
    // The stories were cut short: they begin anew in an empty database and a fresh world of the sandbox.
    await recreateDatabase(services.databaseUrl);
    await migrate(services.databaseUrl, migrations);
    Object.assign(secrets, { stripeSecretKey: newStripeWorld(), webhooks: undefined });
    saveSecrets(secretsFile, secrets);
  }
  const made = { ...services, secrets, dataDir, nodeEnv };
  if (services.sandboxUrl) {
    await checkSandboxPair(services.databaseUrl, services.sandboxUrl, secrets.sandboxControlToken);
    if (plan.demo) await seedDemo(services.databaseUrl, appEnvironment(plan, given, made));
    secrets.webhooks = await registerWebhooks({
      sandboxUrl: services.sandboxUrl,
      secretKey: secrets.stripeSecretKey,
      appUrl: plan.appUrl,
      known: secrets.webhooks,
    });
    saveSecrets(secretsFile, secrets);
  }
  const env = appEnvironment(plan, given, made);
  // Said here in one sentence rather than by each program in its own log.
  readEnv(env);
  return { ...services, env };
}
