export const PLEDGE_STATUSES = [
  'OPEN',
  'CONFIRMED',
  'EXPIRED',
  'CANCELLED',
  'RELEASED',
  'COLLECTING',
  'COLLECTED',
  'DROPPED',
] as const;

export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/** Every legal change of a pledge's status (mechanics §4). RELEASED: the campaign failed or was cancelled; DROPPED: the card never worked. */
export const PLEDGE_TRANSITIONS = {
  OPEN: ['CONFIRMED', 'EXPIRED'],
  CONFIRMED: ['CANCELLED', 'COLLECTING', 'RELEASED'],
  COLLECTING: ['COLLECTED', 'DROPPED', 'CANCELLED'],
  EXPIRED: [],
  CANCELLED: [],
  RELEASED: [],
  COLLECTED: [],
  DROPPED: [],
} as const satisfies Record<PledgeStatus, readonly PledgeStatus[]>;

export function pledgeMayBecome(from: PledgeStatus, to: PledgeStatus): boolean {
  const targets: readonly PledgeStatus[] = PLEDGE_TRANSITIONS[from];
  return targets.includes(to);
}

/** Nothing will happen to its money any more. */
export function isFinalPledge(status: PledgeStatus): boolean {
  return PLEDGE_TRANSITIONS[status].length === 0;
}

/** Why a collecting pledge is not collected yet. */
export const REPAIR_NEEDS = ['RETRY', 'AUTHENTICATE', 'NEW_CARD', 'INVESTIGATE'] as const;
export type RepairNeed = (typeof REPAIR_NEEDS)[number];
