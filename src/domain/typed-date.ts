import { addDays, type ParisDate, parisInstant } from './paris-time';

/** "24/11/2026", "24.11.2026", "24 11 26" or "2026-11-24" → that day; null when it is none. */
export function parseDay(typed: string): ParisDate | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const usual = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : usual ? [usual[3], usual[2], usual[1]] : [];
  if (!year || !month || !day) return null;
  const date = {
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month: Number(month),
    day: Number(day),
  };
  // 31 April is no day: calendar arithmetic would make it 1 May.
  const real = addDays(date, 0);
  return real.month === date.month && real.day === date.day ? date : null;
}

/** "9 h 30", "9h", "09:30" or "9.30" → hour and minute; null when it is no time of day. */
export function parseTimeOfDay(typed: string): { hour: number; minute: number } | null {
  const match = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$/i.exec(typed.trim().replace(/[\u00a0\u202f]/g, ' '));
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
}

/** A day and a time of day as somebody types them, in Paris → the instant; null when either cannot be read. */
export function parseParisInstant(day: string, time: string): Date | null {
  const date = parseDay(day);
  const clock = parseTimeOfDay(time);
  return date && clock && parisInstant(date, clock.hour, clock.minute);
}
