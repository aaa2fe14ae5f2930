import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { TestWorld } from './sandbox';
import { testService } from './test-services';

/** The settings of the application for one test database and one world, with a folder of its own for files. */
export function appSettings(database: { url: string }, world: TestWorld): Record<string, string> {
  const dataDir = mkdtempSync(join(testService('FILES'), 'data-'));
  const secret = () => randomBytes(32).toString('hex');
  return {
    APP_URL: 'http://localhost:3000',
    DATABASE_URL: database.url,
    STRIPE_API_BASE: world.baseUrl,
    STRIPE_SECRET_KEY: world.secretKey,
    SANDBOX_CONTROL_TOKEN: world.controlToken,
    STRIPE_WEBHOOK_SECRET: `whsec_${secret()}`,
    STRIPE_CONNECT_WEBHOOK_SECRET: `whsec_${secret()}`,
    // The sandbox limits nothing unless a test asks for it, and a call that it swallows must not hold the test up.
    STRIPE_RATE_PER_ENDPOINT: '1000',
    STRIPE_RATE_ALL: '4000',
    STRIPE_TIMEOUT_MS: '1500',
    SMTP_URL: testService('SMTP_URL'),
    MAILBOX_URL: testService('MAILBOX_URL'),
    NEXTAUTH_SECRET: secret(),
    LINK_SECRET: secret(),
    DATA_DIR: dataDir,
    UPLOADS_DIR: join(dataDir, 'uploads'),
  };
}
