import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ContributionScreen } from '@/components/pledge/contribution-screen';
import { LinkClosed } from '@/components/pledge/link-closed';
import { Notice } from '@/components/ui/notice';
import type { RefusalCode } from '@/domain/refusal';
import { readContribution } from '@/queries/contribution';
import { refusalSentence } from '../refusal-sentence';
import {
  type ContributionAccess,
  contributionChangeHref,
  contributionWithdrawHref,
  resolveAccess,
} from './access';
import { cancelAction, changeCardAction, changeDetailsAction, payNowAction } from './actions';
import { orRefusal } from './or-refusal';

/** Told beside the state; that a contribution is cancelled or paid, the state says itself. */
const DONE = ['details', 'waiting', 'changed', 'withdrawn'] as const;

/** "Ma contribution", by the link of a mail or signed in. Whatever is wrong with a link, the answer is one page that reveals nothing. */
export async function ContributionPage({ access, done }: { access: ContributionAccess; done: unknown }) {
  const { locale } = access;
  const read = await orRefusal(async () => {
    const { actor, pledgeId } = await resolveAccess(access);
    return readContribution(actor, pledgeId);
  });
  if (typeof read === 'string') return <LinkClosed isExpired={read === 'LINK_EXPIRED'} />;
  const { whyNot } = read;
  const told = (code: RefusalCode | null) => code && refusalSentence(code, locale);
  return (
    <ContributionScreen
      contribution={read}
      notice={await doneNotice(done)}
      whyNot={{
        changeContent: told(whyNot.changeContent),
        changeCard: told(whyNot.changeCard),
        cancel: told(whyNot.cancel),
        withdraw: told(whyNot.withdraw),
      }}
      changeHref={contributionChangeHref(access)}
      withdrawHref={contributionWithdrawHref(access)}
      actions={{
        details: changeDetailsAction.bind(null, access),
        cancel: cancelAction.bind(null, access),
        card: changeCardAction.bind(null, access),
        payNow: payNowAction.bind(null, access),
      }}
    />
  );
}

async function doneNotice(done: unknown): Promise<ReactNode> {
  const what = DONE.find((known) => known === done);
  if (!what) return null;
  const t = await getTranslations('contribution.done');
  return (
    <Notice tone={what === 'waiting' ? 'info' : 'success'} live>
      {t(what)}
    </Notice>
  );
}
