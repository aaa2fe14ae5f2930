import { PrismaAdapter } from '@auth/prisma-adapter';
import type { AuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import { database, type Tx } from '../db/client';
import { env } from '../env';

/** A session ends this long after it began; signing in again is one mail away. */
export const SESSION_DAYS = 30;
const DAY_SECONDS = 24 * 3_600;

/** Users and sessions as next-auth keeps them. The adapter's type is that of a later next-auth; the functions are the same. */
export const usersAndSessions = (tx: Tx) =>
  PrismaAdapter(tx as Parameters<typeof PrismaAdapter>[0]) as Required<Adapter>;

const isHttps = (): boolean => env().APP_URL.startsWith('https://');

/** Name and attributes of the session's cookie. The prefix makes browsers refuse it over plain http. */
export function sessionCookie() {
  const secure = isHttps();
  return {
    name: `${secure ? '__Secure-' : ''}causse-session`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}

/**
 * next-auth reads and renews database sessions; it has no providers, hence no routes. Its own e-mail provider signs in on GET, which
 * mail scanners follow, and burns the token outside of the transaction: `use-cases/accounts/sign-in.ts` does that part on its tables.
 */
export const authOptions = (): AuthOptions => ({
  adapter: usersAndSessions(database()),
  providers: [],
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'database', maxAge: SESSION_DAYS * DAY_SECONDS, updateAge: DAY_SECONDS },
  useSecureCookies: isHttps(),
  cookies: { sessionToken: sessionCookie() },
  callbacks: { session: ({ session, user }) => ({ ...session, userId: user.id }) },
  logger: { warn: () => undefined, debug: () => undefined },
});
