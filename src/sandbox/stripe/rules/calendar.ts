const DAY = 86_400;

/** Unix seconds of the UTC midnight that begins the day `days` after the given instant's day. */
export function midnightAfter(now: number, days: number): number {
  return (Math.floor(now / DAY) + days) * DAY;
}

/** Midnight of the next day on which banks work (Saturdays and Sundays are skipped). */
export function nextBusinessDay(now: number): number {
  let day = midnightAfter(now, 1);
  while ([0, 6].includes(weekday(day))) day += DAY;
  return day;
}

/** 0 for Sunday, as in `Date`. The first of January 1970 was a Thursday. */
export function weekday(unixSeconds: number): number {
  return (Math.floor(unixSeconds / DAY) + 4) % 7;
}
