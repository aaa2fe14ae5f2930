import { type SignInLink, sendSignInLink } from '@/adapters/auth/send-sign-in-link';
import { hashOfToken } from '@/adapters/auth/sign-in-token';
import { database } from '@/adapters/db/client';
import { Refusal } from '@/domain/refusal';

/**
 * Sends a new link to the address that a used or expired one was mailed to; that address is neither asked for nor shown. Refuses
 * LINK_INVALID when the link is not known any more (after a day), and TOO_MANY_REQUESTS.
 */
export async function renewSignIn(
  input: Omit<SignInLink, 'email'> & { readonly token: string },
): Promise<void> {
  const { token, ...link } = input;
  const known = await database().verificationToken.findUnique({ where: { token: hashOfToken(token) } });
  if (!known) throw new Refusal('LINK_INVALID');
  await sendSignInLink({ ...link, email: known.identifier });
}
