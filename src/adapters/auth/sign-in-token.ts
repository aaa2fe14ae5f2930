import { createHash, randomBytes } from 'node:crypto';
import { env } from '../env';

/** A link works this long, in wall time, and once. */
export const SIGN_IN_MINUTES = 30;

/** 128 random bits, for the mail alone. */
export const newSignInToken = (): string => randomBytes(16).toString('base64url');

/** What the database keeps of a token: it cannot be turned back into a link. */
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
