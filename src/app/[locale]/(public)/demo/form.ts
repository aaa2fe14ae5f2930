import { z } from 'zod';
import { formLocale } from '@/app/form-fields';
import { DEMO_ROLES } from '@/demo/accounts';
import { TIME_STEPS } from '@/demo/time-steps';
import { parisInstant } from '@/domain/paris-time';

export const signInAsForm = z.object({ role: z.enum(DEMO_ROLES), locale: formLocale });

/** A button with its step, or a date typed as clocks in Paris show it: "2026-12-24T18:00". */
export const moveTimeForm = z.object({
  step: z.enum([...TIME_STEPS, 'until']).catch('until'),
  until: z.string().trim().max(30).default(''),
  locale: formLocale,
});

/** "2026-12-24T18:00" or "2026-12-24 18:00" → instant; null when it is no date. */
export function parisInstantOf(typed: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})$/.exec(typed);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const isDate =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDate && hour < 24 && minute < 60 ? parisInstant({ year, month, day }, hour, minute) : null;
}

const REASONS = ['date', 'past', 'far', 'moving', 'nothing'] as const;
export type Refused = { readonly reason: (typeof REASONS)[number]; readonly typed: string };

/** Why the last press was refused, and what was typed, as the address says after the redirect. */
export function readRefused(query: Record<string, string | string[] | undefined>): Refused | null {
  const reason = REASONS.find((known) => known === query.refused);
  return reason ? { reason, typed: typeof query.until === 'string' ? query.until : '' } : null;
}
