import { openStandingConnection, type StandingConnection } from '@/adapters/jobs/standing-connection';

let opened: Promise<StandingConnection> | undefined;

/** The one that all jobs of this test file share: each connection costs a process of PostgreSQL. Opened at the first use. */
export function standingConnection(): Promise<StandingConnection> {
  opened ??= openStandingConnection();
  return opened;
}

export async function closeStandingConnection(): Promise<void> {
  const open = await opened;
  opened = undefined;
  await open?.close();
}
