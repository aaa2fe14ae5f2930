import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../scripts/services/children.ts';
import { freePort } from '../../scripts/services/free-port.ts';
import { Stack } from '../../scripts/services/stack.ts';
import { startWeb, untilHealthy } from '../../scripts/services/web.ts';
import { registerWebhooks } from '../../scripts/services/webhook-endpoints.ts';
import { startWorker } from '../../scripts/services/worker.ts';
import { appSettings } from './app-settings';
import { createTestDatabase } from './database';
import { createWorld, refuseWhatIsNotStripe, type TestWorld } from './sandbox';
import { testService } from './test-services';

export type TestStack = {
  /** Where the web application answers. */
  appUrl: string;
  databaseUrl: string;
  world: TestWorld;
  mailboxUrl: string;
  /** What web and worker run with; a test that calls our code in its own process assigns it to `process.env` first. */
  settings: Record<string, string>;
  stop: () => Promise<void>;
};

type Wishes = {
  /** Settings besides the usual ones. */
  extra?: Record<string, string>;
  /** Fills the database and the world while nobody else uses them. */
  fill?: (settings: Record<string, string>) => Promise<void>;
};

/** The whole application for one Playwright worker: own database, own world, the one build on its own port, own job runner. */
export async function startStack(name: string, { extra = {}, fill }: Wishes = {}): Promise<TestStack> {
  const stack = new Stack();
  const database = await createTestDatabase();
  stack.add({ stop: database.drop });
  const world = createWorld();
  const port = await freePort();
  const appUrl = `http://localhost:${port}`;
  const base = appSettings(database, world);
  stack.add({ stop: async () => rmSync(base.DATA_DIR ?? '', { recursive: true, force: true }) });
  await fill?.({ ...base, ...extra, APP_URL: appUrl, PORT: String(port) });
  const webhooks = await registerWebhooks({ sandboxUrl: world.baseUrl, secretKey: world.secretKey, appUrl });
  const settings = {
    ...base,
    PORT: String(port),
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    STRIPE_WEBHOOK_SECRET: webhooks.account.secret,
    STRIPE_CONNECT_WEBHOOK_SECRET: webhooks.connect.secret,
    ...extra,
  };
  const log = (part: string) => join(projectDir, '.data', 'log', `test-${part}-${name}.log`);
  const web = stack.add(startWeb({ port, loopback: true, env: settings, logFile: log('web') }));
  stack.add(startWorker({ env: { NODE_ENV: 'production', ...settings }, logFile: log('worker') }));
  try {
    await untilHealthy(web, `http://127.0.0.1:${port}`);
  } catch (error) {
    await stack.stop();
    throw error;
  }
  const { DATABASE_URL: databaseUrl = '' } = base;
  return {
    appUrl,
    databaseUrl,
    world,
    mailboxUrl: testService('MAILBOX_URL'),
    settings,
    stop: async () => {
      await stack.stop();
      await refuseWhatIsNotStripe(world);
    },
  };
}
