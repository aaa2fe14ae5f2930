/**
 * Network address of who asks, for rate limits only. The last entry is the one that the nearest proxy wrote (Next itself when there is
 * none); earlier ones are whatever the client claims.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
