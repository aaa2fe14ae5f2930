import { addMinutes } from '@/domain/paris-time';
import { businessNow, wallNow } from '../clock';
import { database } from '../db/client';
import { countRequest } from '../db/rate-limit';
import { emailHash } from '../email-hash';
import { env } from '../env';
import { queueMail } from '../mail/queue-mail';
import { safeReturnPath } from './return-path';
import { hashOfToken, newSignInToken, SIGN_IN_MINUTES } from './sign-in-token';

const WINDOW_SECONDS = 15 * 60;
const MOST_PER_ADDRESS = 5;
const MOST_PER_IP = 40;
const KEEP_TOKENS_MINUTES = 24 * 60;

export interface SignInLink {
  /** Lower-case. */
  readonly email: string;
  readonly locale: string;
  /** Network address of who asks. */
  readonly ip: string;
  /** Path of the page, in the reader's language, whose button signs in. */
  readonly linkPath: string;
  /** Path of this site to go to afterwards; anything else is dropped. */
  readonly returnTo: string | null;
}

/**
 * Mails a link that signs in once, within 30 minutes of wall time. Does the same whether or not the address is known. Refuses
 * TOO_MANY_REQUESTS, counted per address and per network address.
 */
export async function sendSignInLink({ email, locale, ip, linkPath, returnTo }: SignInLink): Promise<void> {
  const db = database();
  await countRequest(db, { key: `sign-in:ip:${ip}`, most: MOST_PER_IP, windowSeconds: WINDOW_SECONDS });
  const key = `sign-in:email:${emailHash(email)}`;
  await countRequest(db, { key, most: MOST_PER_ADDRESS, windowSeconds: WINDOW_SECONDS });

  const token = newSignInToken();
  const hash = hashOfToken(token);
  const url = addressOf(linkPath, token, returnTo);
  const at = await businessNow();
  await db.$transaction(async (tx) => {
    const oldest = addMinutes(wallNow(), -KEEP_TOKENS_MINUTES);
    await tx.verificationToken.deleteMany({ where: { expires: { lt: oldest } } });
    const expires = addMinutes(wallNow(), SIGN_IN_MINUTES);
    await tx.verificationToken.create({ data: { identifier: email, token: hash, expires } });
    await queueMail(tx, {
      kind: 'sign-in',
      subjectId: hash,
      recipient: email,
      locale,
      variables: { url },
      at,
    });
  });
}

function addressOf(linkPath: string, token: string, returnTo: string | null): string {
  const url = new URL(linkPath, env().APP_URL);
  url.searchParams.set('token', token);
  const path = safeReturnPath(returnTo, '');
  if (path) url.searchParams.set('to', path);
  return url.href;
}
