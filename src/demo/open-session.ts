import { randomBytes } from 'node:crypto';
import { SESSION_DAYS, usersAndSessions } from '@/adapters/auth/options';
import { wallNow } from '@/adapters/clock';
import { database } from '@/adapters/db/client';
import { addElapsedDays } from '@/domain/paris-time';
import { type DemoRole, demoEmail } from './accounts';
import { demoWorld } from './demo-world';

/** Signs a visitor in as one of the four accounts, without a mail. Throws outside of demo mode. */
export async function openSession(
  role: DemoRole,
): Promise<{ readonly token: string; readonly expires: Date }> {
  demoWorld();
  const { id } = await database().user.findUniqueOrThrow({ where: { email: demoEmail(role) } });
  const token = randomBytes(32).toString('base64url');
  const expires = addElapsedDays(wallNow(), SESSION_DAYS);
  await usersAndSessions(database()).createSession({ sessionToken: token, userId: id, expires });
  return { token, expires };
}
