// npm start: everything, from nothing, until Ctrl-C.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './build/build-web.ts';
import { generatePrismaClient } from './build/generate-prisma.ts';
import { announce } from './services/announce.ts';
import { untilReady } from './services/children.ts';
import { dataDirOf } from './services/data-dir.ts';
import { isPortTaken } from './services/free-port.ts';
import { claim } from './services/only-one.ts';
import { prepareApp } from './services/prepare-app.ts';
import { Stack } from './services/stack.ts';
import { givenSettings, planStart } from './services/start-plan.ts';
import { Supervised } from './services/supervised.ts';
import { untilTold } from './services/until-told.ts';
import { startWeb, untilHealthy } from './services/web.ts';
import { startWorker } from './services/worker.ts';

const given = givenSettings();
const dataDir = dataDirOf(given);
const addressesFile = join(dataDir, 'services.json');
const stack = new Stack();
const READY_WITHIN_MS = 60_000;

async function start(): Promise<void> {
  const plan = planStart(given);
  const letGo = claim(join(dataDir, 'start.pid'), 'npm start already runs in this folder.');
  stack.add({ stop: async () => letGo() });
  if (await isPortTaken(plan.port, plan.loopback ? '127.0.0.1' : '0.0.0.0')) {
    throw new Error(
      `Port ${plan.port} is taken by another program. Choose one: PORT=${plan.port + 1} npm start`,
    );
  }
  generatePrismaClient();
  const [app] = await Promise.all([
    prepareApp(plan, given, { dataDir, stack, nodeEnv: 'production' }),
    buildWeb(() => console.log('Building the web application (again only when it changes)…')),
  ]);
  const log = (name: string) => join(dataDir, 'log', `${name}.log`);
  const { port, loopback } = plan;
  const web = stack.add(
    new Supervised(() => startWeb({ port, loopback, env: app.env, logFile: log('web') })),
  );
  const worker = stack.add(new Supervised(() => startWorker({ env: app.env, logFile: log('worker') })));
  // What ends before it ever worked would only end again: that is told. Later, whatever ends is started again.
  await Promise.all([
    untilHealthy(web.running, `http://127.0.0.1:${port}`),
    untilReady(worker.running, READY_WITHIN_MS),
  ]);

  stack.add({ stop: async () => rmSync(addressesFile, { force: true }) });
  mkdirSync(dataDir, { recursive: true });
  const addresses = {
    web: plan.appUrl,
    mailbox: app.mailboxUrl,
    smtp: app.smtpUrl,
    stripe: app.sandboxUrl,
    database: app.databaseUrl,
  };
  // The database's address holds its password.
  writeFileSync(addressesFile, `${JSON.stringify(addresses, null, 2)}\n`, { mode: 0o600 });
  announce(plan, app, dataDir);
}

let exitCode = 0;
try {
  const told = untilTold();
  await Promise.race([start(), told]);
  await told;
} catch (error) {
  console.error(`\n${(error as Error).message}\nThe logs are in ${join(dataDir, 'log')}.`);
  exitCode = 1;
}
await stack.stop();
process.exit(exitCode);
