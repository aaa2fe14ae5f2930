import { z } from 'zod';
import type { Actor } from '@/domain/permission';
import { holderOfLink } from '@/queries/pledge-link';
import { formLocale } from '../form-fields';

const accessSchema = z.object({ token: z.string().max(64), locale: formLocale });

/** The link by which somebody reaches a contribution: of a mail, or made for its owner's account. Bound to the page's actions, so it is checked. */
export type ContributionAccess = z.infer<typeof accessSchema>;

/** Who acts on which pledge. Refuses LINK_INVALID and LINK_EXPIRED; whether the actor may is for the use case. */
export async function resolveAccess(sent: ContributionAccess): Promise<{ actor: Actor; pledgeId: string }> {
  const pledgeId = await holderOfLink(accessSchema.parse(sent).token);
  return { actor: { kind: 'holder', pledgeId }, pledgeId };
}

export const contributionHref = ({ token }: ContributionAccess) =>
  ({ pathname: '/contribution/[token]', params: { token } }) as const;

export const contributionChangeHref = ({ token }: ContributionAccess) =>
  ({ pathname: '/contribution/[token]/change', params: { token } }) as const;

export const contributionWithdrawHref = ({ token }: ContributionAccess) =>
  ({ pathname: '/contribution/[token]/withdraw', params: { token } }) as const;
