/** What a dossier's page may say after a decision, from its address. */
export const DONE = [
  'assigned',
  'changes',
  'approved',
  'rejected',
  'planned',
  'launching',
  'unplanned',
  'suspended',
  'resumed',
] as const;

export type Done = (typeof DONE)[number];
