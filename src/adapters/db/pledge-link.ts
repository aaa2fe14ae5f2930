import { createHash, randomBytes } from 'node:crypto';
import type { RefusalCode } from '@/domain/refusal';
import type { Tx } from './client';

/** What a link lets its holder do. One purpose today: seeing and changing one's own pledge. */
export type LinkPurpose = 'pledge';

/** 128 bits: nobody finds one by trying. */
const TOKEN_BYTES = 16;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Makes a link to a pledge and gives its token, which is known to the mail alone: the row keeps only the hash, so that neither a copy of
 * the database nor a log opens anybody's pledge. `expiresAt` is business time.
 */
export async function makeLink(
  tx: Tx,
  pledgeId: string,
  purpose: LinkPurpose,
  expiresAt: Date,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await tx.pledgeLink.create({ data: { tokenHash: hashOf(token), pledgeId, purpose, expiresAt } });
  return token;
}

export type FoundLink =
  | { readonly pledgeId: string; readonly refusal: null }
  | { readonly pledgeId: null; readonly refusal: Extract<RefusalCode, 'LINK_INVALID' | 'LINK_EXPIRED'> };

/** The pledge that a token opens, or why it opens none. `now` is business time. A revoked link reads as an expired one. */
export async function findLink(
  tx: Tx,
  token: string,
  now: Date,
  purpose: LinkPurpose = 'pledge',
): Promise<FoundLink> {
  const link = await tx.pledgeLink.findUnique({ where: { tokenHash: hashOf(token) } });
  if (link?.purpose !== purpose) return { pledgeId: null, refusal: 'LINK_INVALID' };
  if (link.revokedAt !== null || now >= link.expiresAt) return { pledgeId: null, refusal: 'LINK_EXPIRED' };
  return { pledgeId: link.pledgeId, refusal: null };
}

/** Ends every link of a pledge: its holder asked for it, or the address proved to be somebody else's. Gives the count. */
export async function revokeLinks(tx: Tx, pledgeId: string, now: Date): Promise<number> {
  const { count } = await tx.pledgeLink.updateMany({
    where: { pledgeId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
