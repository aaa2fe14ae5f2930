import type { PledgeStatus } from '@/domain/pledge-status';
import type { ContributionEventView } from './pledge.view';

interface EventRow {
  readonly id: string;
  readonly to: PledgeStatus | null;
  readonly reason: string;
  readonly amountCents: number;
  readonly at: Date;
}

const byStatus: Record<PledgeStatus, ContributionEventView['what'] | null> = {
  OPEN: null,
  EXPIRED: null,
  CONFIRMED: 'confirmed',
  COLLECTING: 'collecting',
  COLLECTED: 'collected',
  CANCELLED: 'cancelled',
  RELEASED: 'released',
  DROPPED: 'dropped',
};

/** Rows of a pledge's history that its backer can make something of, in the order given. */
export function historyOf(rows: readonly EventRow[]): ContributionEventView[] {
  return rows.flatMap(({ id, to, reason, amountCents, at }) => {
    const what = to ? byStatus[to] : ofReason(reason);
    return what ? [{ id, what, amountCents, at: at.toISOString() }] : [];
  });
}

function ofReason(reason: string): ContributionEventView['what'] | null {
  return reason === 'withdrawn' ||
    reason === 'changed' ||
    reason === 'card-changed' ||
    reason === 'details-changed'
    ? reason
    : null;
}
