// npm start: everything, from nothing, until Ctrl-C.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './build/build-web.ts';
import { generatePrismaClient } from './build/generate-prisma.ts';
import { announce } from './services/announce.ts';
import { dataDirOf } from './services/data-dir.ts';
import { isPortTaken } from './services/free-port.ts';
import { claim } from './services/only-one.ts';
import { prepareApp } from './services/prepare-app.ts';
import { Stack } from './services/stack.ts';
import { givenSettings, planStart } from './services/start-plan.ts';
import { untilTold } from './services/until-told.ts';
import { startWeb, untilHealthy } from './services/web.ts';
import { startWorker } from './services/worker.ts';

const given = givenSettings();
const dataDir = dataDirOf(given);
const addressesFile = join(dataDir, 'services.json');
const stack = new Stack();

async function start(): Promise<never> {
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
  const web = stack.add(
    startWeb({ port: plan.port, loopback: plan.loopback, env: app.env, logFile: log('web') }),
  );
  const worker = stack.add(startWorker({ env: app.env, logFile: log('worker') }));
  const broken = stack.untilOneBreaks(web, worker);
  await Promise.race([untilHealthy(web, `http://127.0.0.1:${plan.port}`), broken]);

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
  return broken;
}

let exitCode = 0;
try {
  await Promise.race([start(), untilTold()]);
} catch (error) {
  console.error(`\n${(error as Error).message}\nThe logs are in ${join(dataDir, 'log')}.`);
  exitCode = 1;
}
await stack.stop();
process.exit(exitCode);
