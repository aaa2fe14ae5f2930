import type { Tx } from '../db/client';
import type { Mail } from '../db/generated/client';
import { readSettings } from '../db/settings';
import type { Audience } from './letter';

/**
 * To whom a mail speaks. Kinds about a campaign go to its business, to the desk and to its backers alike (a suspension, say), and each
 * is told what matters to them. Somebody of the business who also pledged is told as the business.
 */
export async function audienceOf(
  tx: Tx,
  mail: Mail,
  subject: { isPledge: boolean; businessId: string | null },
): Promise<Audience> {
  if (subject.isPledge) return 'backer';
  if (mail.kind === 'sign-in') return 'visitor';
  if (mail.kind === 'desk-alert' || mail.kind === 'changes-answered') return 'desk';
  const business = subject.businessId
    ? await tx.business.findUnique({
        where: { id: subject.businessId },
        select: { email: true, members: { select: { user: { select: { email: true } } } } },
      })
    : null;
  if (
    business &&
    [business.email, ...business.members.map(({ user }) => user.email)].includes(mail.recipient)
  )
    return 'business';
  const user = await tx.user.findUnique({ where: { email: mail.recipient }, select: { role: true } });
  if (
    user?.role === 'ADVISER' ||
    user?.role === 'ADMIN' ||
    mail.recipient === (await readSettings(tx)).deskEmail
  )
    return 'desk';
  return isForBackers(mail.kind) ? 'backer' : 'business';
}

const isForBackers = (kind: string): boolean =>
  kind === 'campaign-suspended' || kind === 'campaign-resumed' || kind === 'campaign-cancelled';
