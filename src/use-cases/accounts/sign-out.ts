import { database } from '@/adapters/db/client';

/** Ends the session of this token; one that ended already is fine. */
export async function signOut(sessionToken: string): Promise<void> {
  await database().session.deleteMany({ where: { sessionToken } });
}
