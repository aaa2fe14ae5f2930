export interface TimeLeft {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * What is left before an instant, in the largest unit of which at least one is left: whole days and hours are rounded down, so that nobody
 * is promised time that is not there; the last minutes are rounded up, so that "0 minutes" never stands beside an open campaign.
 * Null once the instant has come.
 */
export function timeLeft(until: Date, now: Date): TimeLeft | null {
  const left = until.getTime() - now.getTime();
  if (left <= 0) return null;
  if (left >= DAY_MS) return { unit: 'days', count: Math.trunc(left / DAY_MS) };
  if (left >= HOUR_MS) return { unit: 'hours', count: Math.trunc(left / HOUR_MS) };
  return { unit: 'minutes', count: Math.ceil(left / MINUTE_MS) };
}
