import { cookies } from 'next/headers';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import type { Actor } from '@/domain/permission';
import { database } from '../db/client';
import { authOptions, sessionCookie } from './options';

const ANONYMOUS: Actor = { kind: 'anonymous' };

/** Who sends this request, by the session's cookie; asked once per rendering. A visitor without the cookie costs no query. */
export const currentActor = cache(async (): Promise<Actor> => {
  if (!(await cookies()).has(sessionCookie().name)) return ANONYMOUS;
  const session = await getServerSession<ReturnType<typeof authOptions>, { userId?: string }>(authOptions());
  return session?.userId ? actorOf(session.userId) : ANONYMOUS;
});

/** The actor that a user is: role and businesses as they are now. */
export async function actorOf(userId: string): Promise<Actor> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: { id: true, email: true, role: true, memberships: { select: { businessId: true } } },
  });
  if (!user) return ANONYMOUS;
  const businessIds = user.memberships.map((membership) => membership.businessId);
  return { kind: 'user', userId: user.id, email: user.email, role: user.role, businessIds };
}
