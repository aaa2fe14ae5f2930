// npm run dev: the services of npm start, with Next's development server and a worker that starts again on changes.
import { join } from 'node:path';
import { generatePrismaClient } from './build/generate-prisma.ts';
import { announce } from './services/announce.ts';
import { dataDirOf } from './services/data-dir.ts';
import { isPortTaken } from './services/free-port.ts';
import { claim } from './services/only-one.ts';
import { prepareApp } from './services/prepare-app.ts';
import { Stack } from './services/stack.ts';
import { givenSettings, planStart } from './services/start-plan.ts';
import { untilTold } from './services/until-told.ts';
import { startDevelopmentWeb, untilHealthy } from './services/web.ts';
import { startWatchedWorker } from './services/worker.ts';

const given = givenSettings();
const dataDir = dataDirOf(given);
const stack = new Stack();

async function develop(): Promise<never> {
  const plan = planStart(given);
  const letGo = claim(join(dataDir, 'start.pid'), 'npm start or npm run dev already runs in this folder.');
  stack.add({ stop: async () => letGo() });
  if (await isPortTaken(plan.port, plan.loopback ? '127.0.0.1' : '0.0.0.0'))
    throw new Error(`Port ${plan.port} is taken: PORT=… npm run dev`);
  generatePrismaClient();
  const app = await prepareApp(plan, given, { dataDir, stack, nodeEnv: 'development' });
  const web = stack.add(startDevelopmentWeb({ port: plan.port, loopback: plan.loopback, env: app.env }));
  const worker = stack.add(startWatchedWorker({ env: app.env }));
  await untilHealthy(web, `http://127.0.0.1:${plan.port}`, 120_000);
  announce(plan, app, dataDir);
  return stack.untilOneBreaks(web, worker);
}

let exitCode = 0;
try {
  await Promise.race([develop(), untilTold()]);
} catch (error) {
  console.error((error as Error).message);
  exitCode = 1;
}
await stack.stop();
process.exit(exitCode);
