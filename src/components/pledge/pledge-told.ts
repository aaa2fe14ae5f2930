import type { PledgeStateView } from '@/queries/pledge.view';

export type PledgeTold =
  | 'thanks'
  | 'thanksReached'
  | 'waiting'
  | 'notCompleted'
  | 'endedMeanwhile'
  | 'cardSaved'
  | 'collecting'
  | 'repair'
  | 'collected'
  | 'released'
  | 'cancelled'
  | 'dropped';

/** Which story the page tells to somebody who comes back from Stripe. */
export function pledgeTold(state: PledgeStateView, aboutCard: boolean): PledgeTold {
  const isOpen = state.campaign.status === 'LIVE' && state.campaign.timeLeft !== null;
  switch (state.status) {
    case 'OPEN':
      return 'waiting';
    case 'EXPIRED':
      return isOpen ? 'notCompleted' : 'endedMeanwhile';
    case 'CONFIRMED':
      if (aboutCard) return 'cardSaved';
      return state.campaign.pledgedCents >= state.campaign.goalCents ? 'thanksReached' : 'thanks';
    case 'COLLECTING':
      return state.needsRepair ? 'repair' : 'collecting';
    case 'COLLECTED':
      return 'collected';
    case 'RELEASED':
      return 'released';
    case 'CANCELLED':
      return 'cancelled';
    case 'DROPPED':
      return 'dropped';
  }
}
