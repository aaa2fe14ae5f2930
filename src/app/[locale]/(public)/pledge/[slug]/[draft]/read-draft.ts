import { notFound } from 'next/navigation';
import { cache } from 'react';
import { redirect } from '@/i18n/navigation';
import { readPledgeDraft } from '@/queries/pledge-draft';
import { isDraftId, type PledgePlace, thanksHref } from './place';

const readOnce = cache((slug: string, draftId: string, rewardId: string | undefined) =>
  readPledgeDraft({ slug, draftId, rewardId }),
);

/** The draft that a screen shows. A draft whose card is saved has become a pledge: its screens lead to the thanks, and show nothing more. */
export async function draftOf(place: PledgePlace, rewardId?: string) {
  const view = isDraftId(place.draft) ? await readOnce(place.slug, place.draft, rewardId) : null;
  if (!view) notFound();
  if (view.confirmedPledgeId)
    redirect({ href: thanksHref(place.slug, view.confirmedPledgeId), locale: place.locale });
  return view;
}
