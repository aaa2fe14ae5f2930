import { randomBytes } from 'node:crypto';
import { type Postgres, startPostgres } from './postgres.ts';
import { scratchFolder } from './scratch-folder.ts';

/** A PostgreSQL of its own in the system's temporary folder; it disappears with the process that asked for it. */
export function startScratchPostgres(logFile?: string): Promise<Postgres> {
  return startPostgres({
    dataDir: scratchFolder('postgres'),
    password: randomBytes(16).toString('hex'),
    scratch: true,
    logFile,
  });
}
