import { z } from 'zod';
import { formLocale } from '@/app/form-fields';
import { DEMO_ROLES } from '@/demo/accounts';
import { TIME_STEPS } from '@/demo/time-steps';
import { parseParisInstant } from '@/domain/typed-date';

export const signInAsForm = z.object({ role: z.enum(DEMO_ROLES), locale: formLocale });

/** A button with its step, or a date typed as clocks in Paris show it: "2026-12-24T18:00". */
export const moveTimeForm = z.object({
  step: z.enum([...TIME_STEPS, 'until']).catch('until'),
  until: z.string().trim().max(30).default(''),
  locale: formLocale,
});

/** "2026-12-24T18:00" or "2026-12-24 18:00" → instant; null when it is no date. */
export function parisInstantOf(typed: string): Date | null {
  const [day = '', time = ''] = typed.split(/[T ]/);
  return parseParisInstant(day, time);
}

const REASONS = ['date', 'past', 'far', 'moving', 'nothing'] as const;
export type Refused = { readonly reason: (typeof REASONS)[number]; readonly typed: string };

/** Why the last press was refused, and what was typed, as the address says after the redirect. */
export function readRefused(query: Record<string, string | string[] | undefined>): Refused | null {
  const reason = REASONS.find((known) => known === query.refused);
  return reason ? { reason, typed: typeof query.until === 'string' ? query.until : '' } : null;
}
