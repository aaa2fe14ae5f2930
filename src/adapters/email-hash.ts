import { createHmac } from 'node:crypto';
import { sameEmail } from '@/domain/email';
import { env } from './env';

/** Keyed hash of an address: counts backers and compares addresses without reading them. Hex, 64 characters. */
export function emailHash(email: string): string {
  return createHmac('sha256', env().LINK_SECRET).update(sameEmail(email)).digest('hex');
}

/** Counters of each campaign, so that backers do not wait for one row; pledges carry theirs, so that all of them can be taken part by part. */
export const SHARDS = 16;

/** 0 to 15: which of a campaign's counters a backer moves. Another count needs another digit here, and a migration. */
export const shardOf = (hash: string): number => Number.parseInt(hash.slice(0, 1), 16);
