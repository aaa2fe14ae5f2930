import { readBusinessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { nextDueAt } from '@/adapters/db/due';
import { addHours, addMinutes } from '@/domain/paris-time';
import { demoWorld } from './demo-world';
import { nextSandboxEvent } from './sandbox-control';

export const TIME_STEPS = ['hour', 'day', 'week', 'event', 'deadline'] as const;
export type TimeStep = (typeof TIME_STEPS)[number];

const HOURS = { hour: 1, day: 24, week: 7 * 24 } as const;
/** Long enough after a deadline for its decision and the first charges. */
const AFTER_DEADLINE_MINUTES = 2;

/** Where a step leads to; null: nothing of that kind lies ahead. */
export async function targetOf(step: TimeStep): Promise<Date | null> {
  const now = await readBusinessNow(database());
  if (step === 'event') return nextEventAt(now);
  if (step !== 'deadline') return addHours(now, HOURS[step]);
  const campaign = await nextDeadline(now);
  return campaign?.deadlineAt ? addMinutes(campaign.deadlineAt, AFTER_DEADLINE_MINUTES) : null;
}

/** The next instant at which something happens by itself, here or at Stripe. */
async function nextEventAt(now: Date): Promise<Date | null> {
  const known = [await nextDueAt(database()), await nextSandboxEvent(demoWorld())];
  const ahead = known.flatMap((at) => (at && at > now ? [at.getTime()] : []));
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}

/** The campaign whose deadline comes next; of several, the one told first. */
export const nextDeadline = (now: Date) =>
  database().campaign.findFirst({
    where: { status: { in: ['LIVE', 'SUSPENDED'] }, deadlineAt: { gt: now } },
    orderBy: [{ deadlineAt: 'asc' }, { business: { siret: 'asc' } }],
    select: { slug: true, title: true, deadlineAt: true },
  });
