export const API_FAULTS = [
  'http_500_before',
  'http_500_after',
  'timeout_before',
  'timeout_after',
  'reset_before',
  'reset_after',
  'truncate_body_after',
  'http_403',
  'http_429',
  'lock_timeout',
  '409_in_use',
  'slow',
  'http_503_html',
] as const;

export const WEBHOOK_FAULTS = [
  'drop',
  'delay',
  'duplicate',
  'reorder',
  'bad_signature',
  'old_timestamp',
  'wrong_api_version',
  'unknown_type',
  'hold',
] as const;

export const FAULT_KINDS = [...API_FAULTS, ...WEBHOOK_FAULTS] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** The measure of a fault of which none was given. */
export function usualValue(kind: FaultKind): number {
  if (kind === 'duplicate') return 2;
  return kind === 'reorder' ? 3 : 1000;
}
