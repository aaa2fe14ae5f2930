/** What a page of money may say after an act, from its address. */
export const MONEY_DONE = [
  'held',
  'released',
  'payouts',
  'cancelled',
  'stopped',
  'refunded',
  'retried',
  'byHand',
] as const;

export type MoneyDone = (typeof MONEY_DONE)[number];
