import { LinkClosed } from '@/components/pledge/link-closed';
import { WithdrawalScreen } from '@/components/pledge/withdrawal-screen';
import { readContribution } from '@/queries/contribution';
import { refusalSentence } from '../refusal-sentence';
import { type ContributionAccess, contributionHref, resolveAccess } from './access';
import { orRefusal } from './or-refusal';
import { withdrawAction } from './withdraw-action';

/** The second step of the legal right to withdraw: the declaration, and the button that confirms it. */
export async function WithdrawalPage({ access }: { access: ContributionAccess }) {
  const read = await orRefusal(async () => {
    const { actor, pledgeId } = await resolveAccess(access);
    return readContribution(actor, pledgeId);
  });
  if (typeof read === 'string') return <LinkClosed isExpired={read === 'LINK_EXPIRED'} />;
  const { withdraw } = read.whyNot;
  return (
    <WithdrawalScreen
      contribution={read}
      whyNot={withdraw && refusalSentence(withdraw, access.locale)}
      backHref={contributionHref(access)}
      action={withdrawAction.bind(null, access)}
    />
  );
}
