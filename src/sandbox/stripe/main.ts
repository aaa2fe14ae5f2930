import { startSandbox } from './server.ts';

/**
 * The sandbox as a process of its own. It says when it is ready (a line of JSON, and a message when it was forked), and ends
 * when asked to or when its parent goes away.
 */
const { SANDBOX, SANDBOX_CHECK_TYPES, SANDBOX_CONTROL_TOKEN, SANDBOX_DATA, SANDBOX_PORT, SANDBOX_SEED } =
  process.env;

if (!SANDBOX_DATA) throw new Error('SANDBOX_DATA names the directory of the sandbox’s state');

const sandbox = await startSandbox({
  directory: SANDBOX_DATA,
  port: Number(SANDBOX_PORT ?? 0),
  controlToken: SANDBOX === '1' && SANDBOX_CONTROL_TOKEN ? SANDBOX_CONTROL_TOKEN : null,
  checkTypes: SANDBOX_CHECK_TYPES === '1',
  ...(SANDBOX_SEED ? { seed: SANDBOX_SEED } : {}),
});

const ready = { ready: true, port: sandbox.port };
process.stdout.write(`${JSON.stringify(ready)}\n`);
process.send?.(ready);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await sandbox.close();
  process.exit(0);
}

process.on('disconnect', end);
process.on('SIGTERM', end);
process.on('SIGINT', end);
