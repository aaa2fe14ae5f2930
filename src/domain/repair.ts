import { addElapsedDays, addHours } from './paris-time';

/** From the first failure's mail (product.md). */
export const REPAIR_DAYS = 7;
/** A challenge that is open when the window ends may still be finished within this hour. */
export const REPAIR_GRACE_HOURS = 1;
/** Automatic retries of soft declines, counted from the first failure; the last one comes with the end of the window. */
export const RETRY_AFTER_DAYS = [1, 3, 5, 7] as const;
/** Reminders after the first failure's own mail; one more comes 24 h before the end. */
export const REMIND_AFTER_DAYS = [2, 4] as const;
const LAST_REMINDER_HOURS = 24;

export function repairUntil(firstFailureAt: Date): Date {
  return addElapsedDays(firstFailureAt, REPAIR_DAYS);
}

/** Instants of the automatic retries, in order; the last one an hour before the window ends so that its answer counts. */
function retryInstants(until: Date): Date[] {
  const start = addElapsedDays(until, -REPAIR_DAYS);
  return RETRY_AFTER_DAYS.map((days) =>
    days === REPAIR_DAYS ? addHours(until, -REPAIR_GRACE_HOURS) : addElapsedDays(start, days),
  );
}

/** The next automatic retry that still lies ahead. */
export function nextRetryAt(until: Date, now: Date): Date | null {
  return retryInstants(until).find((instant) => instant > now) ?? null;
}

/** The last instant of an automatic retry that has come; null before the first. */
export function latestRetryAt(until: Date, now: Date): Date | null {
  return retryInstants(until).findLast((instant) => instant <= now) ?? null;
}

/** Instants of the reminders, in order. */
export function reminderInstants(until: Date): Date[] {
  const start = addElapsedDays(until, -REPAIR_DAYS);
  return [
    ...REMIND_AFTER_DAYS.map((days) => addElapsedDays(start, days)),
    addHours(until, -LAST_REMINDER_HOURS),
  ];
}

/** Whether a new attempt (automatic or by the backer) may start. */
export const repairIsOpen = (until: Date | null, now: Date): boolean => until === null || now < until;
