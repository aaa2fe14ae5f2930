import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { findLink } from '@/adapters/db/pledge-link';
import { Refusal } from '@/domain/refusal';

/** The pledge that the holder of a link may see and change. Refuses with LINK_INVALID or LINK_EXPIRED, which tell nothing about any pledge. */
export async function holderOfLink(token: string): Promise<string> {
  const found = await findLink(database(), token, await businessNow());
  if (found.refusal) throw new Refusal(found.refusal);
  return found.pledgeId;
}
