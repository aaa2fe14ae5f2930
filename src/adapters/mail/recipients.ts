import type { Tx } from '../db/client';
import { readSettings } from '../db/settings';

export interface Recipient {
  readonly recipient: string;
  readonly locale: string;
}

/** Everybody who acts for the business, each in the language of the account; its contact address when nobody has one. */
export async function businessRecipients(tx: Tx, businessId: string): Promise<Recipient[]> {
  const business = await tx.business.findUniqueOrThrow({
    where: { id: businessId },
    select: { email: true, members: { select: { user: { select: { email: true, locale: true } } } } },
  });
  const members = business.members.map(({ user }) => ({ recipient: user.email, locale: user.locale }));
  return members.length > 0 ? members : [{ recipient: business.email, locale: 'fr' }];
}

/** The adviser of a file, or the desk's common address while it has none. */
export async function deskRecipient(tx: Tx, adviserId: string | null): Promise<Recipient> {
  const adviser = adviserId
    ? await tx.user.findUnique({ where: { id: adviserId }, select: { email: true, locale: true } })
    : null;
  if (adviser) return { recipient: adviser.email, locale: adviser.locale };
  return { recipient: (await readSettings(tx)).deskEmail, locale: 'fr' };
}

/** Who is to read a file: its adviser; while it has none, the whole desk but those who act for the business themselves. */
export async function readersOf(
  tx: Tx,
  { adviserId, businessId }: { adviserId: string | null; businessId: string },
): Promise<Recipient[]> {
  if (adviserId) return [await deskRecipient(tx, adviserId)];
  const desk = await tx.user.findMany({
    where: { role: { in: ['ADVISER', 'ADMIN'] }, memberships: { none: { businessId } } },
    select: { email: true, locale: true },
    orderBy: { email: 'asc' },
  });
  if (desk.length === 0) return [await deskRecipient(tx, null)];
  return desk.map(({ email, locale }) => ({ recipient: email, locale }));
}
