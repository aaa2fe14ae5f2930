import { consentSentence } from '@/app/consent-sentence';
import type { Locale } from '@/i18n/routing';
import type { PledgeDraftView } from '@/queries/pledge-draft.view';

/** The sentence of this draft, as the recap shows it. */
export function consentOf({ campaign, totalCents }: PledgeDraftView, locale: Locale): Promise<string> {
  const { title, businessName, goalCents, deadlineAt } = campaign;
  return consentSentence(
    { amountCents: totalCents, title, businessName, goalCents, deadlineAt: deadlineAt ?? '' },
    locale,
  );
}
