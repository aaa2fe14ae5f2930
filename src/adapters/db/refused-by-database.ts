import { REFUSAL_CODES, Refusal, type RefusalCode } from '@/domain/refusal';

const REFUSED = 'CCREF';

/** The SQL functions refuse with SQLSTATE 'CCREF' and the refusal code as message; anything else is rethrown as it is. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== REFUSED) return error;
  const code = REFUSAL_CODES.find((known) => known === error.message) as RefusalCode | undefined;
  return code ? new Refusal(code) : error;
}
