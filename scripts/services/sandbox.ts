import { mkdirSync } from 'node:fs';
import { startProgram, untilReady } from './children.ts';
import { freePort } from './free-port.ts';

export type Sandbox = { url: string; controlToken: string; stop: () => Promise<void> };

/** Starts the Stripe sandbox on the loopback interface. Its state stands in `dataDir` and outlives the process. */
export async function startSandbox(options: {
  dataDir: string;
  controlToken: string;
  port?: number;
  logFile?: string;
  /** Requests, answers and events are held against Stripe's types. */
  checkTypes?: boolean;
}): Promise<Sandbox> {
  mkdirSync(options.dataDir, { recursive: true });
  const running = startProgram('src/sandbox/stripe/main.ts', {
    name: 'the Stripe sandbox',
    logFile: options.logFile,
    env: {
      SANDBOX: '1',
      SANDBOX_PORT: String(options.port ?? (await freePort())),
      SANDBOX_DATA: options.dataDir,
      SANDBOX_CONTROL_TOKEN: options.controlToken,
      SANDBOX_CHECK_TYPES: options.checkTypes ? '1' : undefined,
    },
  });
  const { port } = await untilReady<{ ready: true; port: number }>(running, 30_000);
  return { url: `http://127.0.0.1:${port}`, controlToken: options.controlToken, stop: running.stop };
}
