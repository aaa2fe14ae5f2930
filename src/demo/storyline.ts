import {
  addDays,
  addElapsedDays,
  addHours,
  deadlineAfter,
  parisDateOf,
  parisInstant,
} from '@/domain/paris-time';
import type { Story } from './story';

/** The demo looks back this far. */
export const DAYS_TOLD = 120;
const LAUNCH_HOUR = 9;
/** What ends soon ends within this time of the opening, and not before somebody could look at it. */
const SOON_HOURS = 48;
const SOONEST_HOURS = 3;

export interface Storyline {
  readonly launchAt: Date | null;
  readonly deadlineAt: Date | null;
  /** Days before the opening on which the file was begun, sent in, answered by the adviser, and its launch planned. */
  readonly day: {
    readonly begun: number;
    readonly sent: number;
    readonly vetted: number;
    readonly planned: number;
    /** Suspended or cancelled. */
    readonly stopped: number | null;
  };
}

/** When the story happens, for a demo that opens at this instant. */
export function storylineOf({ plot, durationDays }: Story, opening: Date): Storyline {
  const launchAt = launchOf(plot, durationDays, opening);
  const deadlineAt = launchAt && deadlineAfter(launchAt, durationDays);
  const begun = launchAt ? daysBefore(launchAt, opening) + 7 : begunDaysAgo(plot);
  // What is launched in the future was planned yesterday.
  const planned = launchAt && launchAt < opening ? begun - 5 : 1;
  return {
    launchAt,
    deadlineAt,
    day: {
      begun,
      sent: begun - 1,
      vetted: Math.max(begun - 4, planned),
      planned,
      stopped: STOPPED_DAYS_AGO[plot.now] ?? null,
    },
  };
}

const STOPPED_DAYS_AGO: Partial<Record<Story['plot']['now'], number>> = { SUSPENDED: 2, CANCELLED: 5 };

/** When a file that was never launched was begun; one that was discussed took its time. */
function begunDaysAgo({ now, remarks }: Story['plot']): number {
  if (now === 'REJECTED') return 14;
  if (now === 'APPROVED') return 7;
  if (now === 'CHANGES_REQUESTED' || remarks) return 6;
  return now === 'DRAFT' ? 3 : 2;
}

const daysBefore = (instant: Date, opening: Date): number =>
  Math.max(0, Math.ceil((opening.getTime() - instant.getTime()) / 86_400_000));

function launchOf(plot: Story['plot'], durationDays: number, opening: Date): Date | null {
  const today = parisDateOf(opening);
  if (plot.endsInHours !== undefined) {
    const lastDay = parisDateOf(endNear(plot.endsInHours, opening));
    return parisInstant(addDays(lastDay, -durationDays), LAUNCH_HOUR);
  }
  return plot.launchedDaysAgo === undefined
    ? null
    : parisInstant(addDays(today, -plot.launchedDaysAgo), LAUNCH_HOUR);
}

/** The last midnight of Paris that is at most so many hours away, of those that are soon. */
function endNear(hours: number, opening: Date): Date {
  const ends = [0, 1, 2].map((days) => parisInstant(addDays(parisDateOf(opening), days), 23, 59, 59));
  const soon = ends.filter(
    (end) => end >= addHours(opening, SOONEST_HOURS) && end <= addHours(opening, SOON_HOURS),
  );
  const [first] = soon;
  if (!first) throw new Error('every two days hold a midnight');
  return soon.findLast((end) => end <= addHours(opening, hours)) ?? first;
}

/** The instant, so many days before the opening, at which the people of that day act. */
export const momentOf = (daysAgo: number, opening: Date): Date =>
  addElapsedDays(addHours(opening, -1), -daysAgo);
