/** "Try again later" (EX_TEMPFAIL of sysexits.h): the worker found no database, or lost it. Whoever runs it starts it again. */
export const LOST_DATABASE = 75;

/**
 * A worker ends with its database. Its locks are gone, so another may already do its jobs again, and what it still holds in memory is
 * worth nothing: every call is a row before it is made. Ending is the one way of going on that needs no second kind of recovery.
 */
export function endWithoutDatabase(reason: string): never {
  console.warn(`The worker has no database (${reason}). It ends and expects to be started again.`);
  process.exit(LOST_DATABASE);
}
