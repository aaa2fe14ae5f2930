import { env } from '@/adapters/env';

/**
 * Whether a posted form came from one of our own pages: handlers have no protection of their own against other sites' forms (server
 * actions do). Browsers send Origin with every POST; the session's cookie is SameSite as well.
 */
export function isFromThisSite(request: Pick<Request, 'headers'>): boolean {
  const origin = request.headers.get('origin');
  return origin === new URL(env().APP_URL).origin;
}
