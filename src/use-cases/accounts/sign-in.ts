import { randomBytes } from 'node:crypto';
import { SESSION_DAYS, usersAndSessions } from '@/adapters/auth/options';
import { hashOfToken } from '@/adapters/auth/sign-in-token';
import { wallNow } from '@/adapters/clock';
import { database, type Tx } from '@/adapters/db/client';
import { emailHash } from '@/adapters/email-hash';
import { addElapsedDays } from '@/domain/paris-time';
import { Refusal } from '@/domain/refusal';

export interface NewSession {
  readonly token: string;
  readonly expires: Date;
}

/**
 * Uses up the token of a mailed link and opens a session: the address is proved, an account is made where there was none, and the
 * pledges of that address join it. Refuses LINK_INVALID (unknown or used) and LINK_EXPIRED; all in wall time.
 */
export async function signIn(input: {
  readonly token: string;
  readonly locale: string;
}): Promise<NewSession> {
  const now = wallNow();
  return database().$transaction(async (tx) => {
    const email = await useToken(tx, input.token, now);
    const { getUserByEmail, createUser, updateUser, createSession } = usersAndSessions(tx);
    const known = await getUserByEmail(email);
    const user = known
      ? await updateUser({ id: known.id, emailVerified: now })
      : await createUser({ email, emailVerified: now, ...{ locale: input.locale } });
    await tx.pledge.updateMany({
      where: { emailHash: emailHash(email), userId: null },
      data: { userId: user.id },
    });
    const session = {
      token: randomBytes(32).toString('base64url'),
      expires: addElapsedDays(now, SESSION_DAYS),
    };
    await createSession({ sessionToken: session.token, userId: user.id, expires: session.expires });
    return session;
  });
}

/** Marks the token as used, and only once: of two presses at the same moment one finds it unused. */
async function useToken(tx: Tx, token: string, now: Date): Promise<string> {
  const where = { token: hashOfToken(token), usedAt: null };
  const { count } = await tx.verificationToken.updateMany({
    where: { ...where, expires: { gt: now } },
    data: { usedAt: now },
  });
  const stored = await tx.verificationToken.findUnique({ where: { token: where.token } });
  if (!stored) throw new Refusal('LINK_INVALID');
  if (count === 0) throw new Refusal(stored.usedAt === null ? 'LINK_EXPIRED' : 'LINK_INVALID');
  return stored.identifier;
}
