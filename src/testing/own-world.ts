// Runs before each integration test file: a database and a Stripe world that only this file uses. The settings stand
// before the file's own imports run, so `database()`, `env()` and the Stripe client serve it without further ado.
import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { closeDatabase } from '../adapters/db/client';
import { appSettings } from './app-settings';
import { createTestDatabase } from './database';
import { createWorld, refuseWhatIsNotStripe } from './sandbox';
import { closeStandingConnection } from './standing';

const testDatabase = await createTestDatabase();
const world = createWorld();
const settings = appSettings(testDatabase, world);
Object.assign(process.env, settings);

afterAll(async () => {
  await closeStandingConnection();
  await closeDatabase();
  await testDatabase.drop();
  rmSync(settings.DATA_DIR ?? '', { recursive: true, force: true });
  await refuseWhatIsNotStripe(world);
});
