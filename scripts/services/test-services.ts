import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../src/adapters/db/migrate.ts';
import { projectDir } from './children.ts';
import { ensureDatabase } from './database-of.ts';
import { startMailbox } from './mailbox.ts';
import { startSandbox } from './sandbox.ts';
import { scratchFolder } from './scratch-folder.ts';
import { startScratchPostgres } from './scratch-postgres.ts';
import { Stack } from './stack.ts';

/** The migrated database that every test database is a copy of. */
export const TEMPLATE = 'causse_template';

const logs = join(projectDir, '.data', 'log');

/** One PostgreSQL with the template, one sandbox with a world per key, one mailbox: shared by all tests of a run. */
export async function startTestServices({ checkTypes }: { checkTypes: boolean }): Promise<{
  env: Record<string, string>;
  stop: () => Promise<void>;
}> {
  const stack = new Stack();
  const scratch = scratchFolder('tests');
  stack.add({ stop: async () => rmSync(scratch, { recursive: true, force: true }) });
  const database = async () => {
    const postgres = stack.add(await startScratchPostgres(join(logs, 'test-postgres.log')));
    await ensureDatabase(postgres.url('postgres'), TEMPLATE);
    await migrate(postgres.url(TEMPLATE), join(projectDir, 'prisma', 'migrations'));
    return postgres.url('postgres');
  };
  const controlToken = randomBytes(16).toString('hex');
  const stripe = startSandbox({
    dataDir: join(scratch, 'sandbox'),
    controlToken,
    checkTypes,
    logFile: join(logs, 'test-stripe.log'),
  });
  const mail = startMailbox({ dataDir: join(scratch, 'mailbox'), logFile: join(logs, 'test-mailbox.log') });
  try {
    const [postgresUrl, sandbox, mailbox] = await Promise.all([
      database(),
      stripe.then((running) => stack.add(running)),
      mail.then((running) => stack.add(running)),
    ]);
    const env = {
      TEST_FILES: scratch,
      TEST_POSTGRES_URL: postgresUrl,
      TEST_SANDBOX_URL: sandbox.url,
      TEST_SANDBOX_TOKEN: controlToken,
      TEST_SMTP_URL: mailbox.smtpUrl,
      TEST_MAILBOX_URL: mailbox.url,
    };
    return { env, stop: () => stack.stop() };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
