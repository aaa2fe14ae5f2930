import { createHmac } from 'node:crypto';
import { sameEmail } from '@/domain/email';
import { env } from './env';

/** Keyed hash of an address: counts backers and compares addresses without reading them. Hex, 64 characters. */
export function emailHash(email: string): string {
  return createHmac('sha256', env().LINK_SECRET).update(sameEmail(email)).digest('hex');
}

/** 0 to 15: which of a campaign's sixteen counters a backer moves. */
export const shardOf = (hash: string): number => Number.parseInt(hash.slice(0, 1), 16);
