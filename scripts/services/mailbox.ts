import { mkdirSync } from 'node:fs';
import { startProgram, untilReady } from './children.ts';
import { freePort } from './free-port.ts';

export type Mailbox = { url: string; smtpUrl: string; stop: () => Promise<void> };

/** Starts the local SMTP server and its mailbox page on the loopback interface. */
export async function startMailbox(options: {
  dataDir: string;
  webPort?: number;
  smtpPort?: number;
  logFile?: string;
}): Promise<Mailbox> {
  mkdirSync(options.dataDir, { recursive: true });
  const webPort = options.webPort ?? (await freePort());
  const smtpPort = options.smtpPort ?? (await freePort());
  const running = startProgram('scripts/services/mailbox-program.ts', {
    name: 'the mailbox',
    logFile: options.logFile,
    env: {
      MAILBOX_SMTP_PORT: String(smtpPort),
      MAILBOX_WEB_PORT: String(webPort),
      MAILBOX_DATA: options.dataDir,
    },
  });
  await untilReady(running, 30_000);
  return { url: `http://127.0.0.1:${webPort}`, smtpUrl: `smtp://127.0.0.1:${smtpPort}`, stop: running.stop };
}
