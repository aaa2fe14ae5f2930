export const TRANSFER_STATUSES = ['CREATED', 'UNKNOWN', 'SUCCEEDED', 'ERROR'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** A transfer has no states at Stripe: made is done. ERROR is a known no; the next try is a new row. */
export const TRANSFER_TRANSITIONS = {
  CREATED: ['UNKNOWN', 'SUCCEEDED', 'ERROR'],
  UNKNOWN: ['SUCCEEDED', 'ERROR'],
  SUCCEEDED: [],
  ERROR: [],
} as const satisfies Record<TransferStatus, readonly TransferStatus[]>;
