/** Calendar of the territory. Every deadline and every date shown is Europe/Paris, whatever the machine's zone. */
export const PARIS = 'Europe/Paris';

export interface ParisDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: PARIS,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function wallClock(instant: Date) {
  const read: Record<string, number> = {};
  for (const { type, value } of parts.formatToParts(instant)) read[type] = Number(value);
  return read as { year: number; month: number; day: number; hour: number; minute: number; second: number };
}

export function parisDateOf(instant: Date): ParisDate {
  const { year, month, day } = wallClock(instant);
  return { year, month, day };
}

/** Calendar arithmetic, free of clock changes. */
export function addDays(date: ParisDate, days: number): ParisDate {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/**
 * The instant at which clocks in Paris show this date and time. A time that the spring change skips is read as if the clock had not
 * changed yet (one hour later on the clock); of a time that autumn shows twice, the first is taken.
 */
export function parisInstant(date: ParisDate, hour = 0, minute = 0, second = 0): Date {
  const asUtc = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second);
  const offsetAt = (instant: number) => {
    const shown = wallClock(new Date(instant));
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second) - instant;
  };
  const hourMs = 3_600_000;
  // Summer time first: it gives the earlier of two candidates.
  for (const offset of [2 * hourMs, hourMs]) {
    if (offsetAt(asUtc - offset) === offset) return new Date(asUtc - offset);
  }
  return new Date(asUtc - hourMs);
}

/** Last second of the campaign: 23:59:59 in Paris, `durationDays` after the Paris date of the launch. */
export function deadlineAfter(launchAt: Date, durationDays: number): Date {
  return parisInstant(addDays(parisDateOf(launchAt), durationDays), 23, 59, 59);
}

export const addHours = (instant: Date, hours: number): Date =>
  new Date(instant.getTime() + hours * 3_600_000);
export const addMinutes = (instant: Date, minutes: number): Date =>
  new Date(instant.getTime() + minutes * 60_000);
export const addSeconds = (instant: Date, seconds: number): Date =>
  new Date(instant.getTime() + seconds * 1_000);
/** Elapsed days of 24 h, for technical delays; calendar days go through `addDays`. */
export const addElapsedDays = (instant: Date, days: number): Date => addHours(instant, days * 24);

/** "2027-03" → first instant of that month in Paris; null when it is not a month. */
export function parseMonth(typed: string): ParisDate | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(typed);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: 1 } : null;
}

/** First instant at which a card that shows month/year of expiry no longer works. */
export function cardExpiresAt(year: number, month: number): Date {
  return parisInstant(
    month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
  );
}
