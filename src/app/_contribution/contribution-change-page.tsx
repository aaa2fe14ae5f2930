import { ContributionChangeScreen } from '@/components/pledge/contribution-change-screen';
import { LinkClosed } from '@/components/pledge/link-closed';
import { readContributionChange } from '@/queries/contribution';
import { refusalSentence } from '../refusal-sentence';
import { type ContributionAccess, contributionHref, resolveAccess } from './access';
import { changeContributionAction } from './change-actions';
import { orRefusal } from './or-refusal';

/** The form that replaces a contribution's content. */
export async function ContributionChangePage({ access }: { access: ContributionAccess }) {
  const read = await orRefusal(async () => {
    const { actor, pledgeId } = await resolveAccess(access);
    return readContributionChange(actor, pledgeId);
  });
  if (typeof read === 'string') return <LinkClosed isExpired={read === 'LINK_EXPIRED'} />;
  const { changeContent } = read.contribution.whyNot;
  return (
    <ContributionChangeScreen
      view={read}
      whyNot={changeContent && refusalSentence(changeContent, access.locale)}
      backHref={contributionHref(access)}
      action={changeContributionAction.bind(null, access)}
    />
  );
}
