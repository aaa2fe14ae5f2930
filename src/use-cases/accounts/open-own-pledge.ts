import { businessNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { makeLink } from '@/adapters/db/pledge-link';
import { addElapsedDays } from '@/domain/paris-time';
import { type Actor, must } from '@/domain/permission';
import { Refusal } from '@/domain/refusal';

const LINK_DAYS = 1;

/**
 * From my account to one of my pledges: the session proves who asks, so the page of the mailed links opens without a mail. Gives the
 * token of a link for a day. Refuses NOT_FOUND for anybody else's.
 */
export async function openOwnPledge(actor: Actor, input: { readonly pledgeId: string }): Promise<string> {
  if (actor.kind !== 'user') throw new Refusal('NOT_SIGNED_IN');
  const { pledgeId } = input;
  const pledge = await database().pledge.findUnique({ where: { id: pledgeId }, select: { userId: true } });
  must(actor, 'read-pledge', { pledgeId, pledgeUserId: pledge?.userId ?? null });
  return makeLink(database(), pledgeId, 'pledge', addElapsedDays(await businessNow(), LINK_DAYS));
}
