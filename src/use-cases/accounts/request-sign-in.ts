import { type SignInLink, sendSignInLink } from '@/adapters/auth/send-sign-in-link';
import { isEmail, sameEmail } from '@/domain/email';
import { Refusal } from '@/domain/refusal';

/**
 * Sends a link that signs in to the address typed. The answer never tells whether the address is known. Refuses EMAIL_INVALID and, per
 * address and per network address, TOO_MANY_REQUESTS.
 */
export async function requestSignIn(input: SignInLink): Promise<void> {
  const email = sameEmail(input.email);
  if (!isEmail(email)) throw new Refusal('FORM_INCOMPLETE', [{ field: 'email', code: 'EMAIL_INVALID' }]);
  await sendSignInLink({ ...input, email });
}
