import { cookies } from 'next/headers';
import { sessionCookie } from './options';

/** Gives the browser its session, httpOnly and for this site alone. Only in actions and handlers. */
export async function giveSessionCookie(session: {
  readonly token: string;
  readonly expires: Date;
}): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, session.token, { ...options, expires: session.expires });
}

/** Takes the session's cookie away; gives the token that it held. */
export async function takeSessionCookie(): Promise<string | null> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const token = jar.get(name)?.value ?? null;
  jar.set(name, '', { ...options, maxAge: 0 });
  return token;
}
