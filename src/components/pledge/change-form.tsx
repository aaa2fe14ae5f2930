'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import type { DeliveryAddress } from '@/domain/pledge-draft';
import { ErrorSummary } from '../ui/error-summary';
import { SubmitButton } from '../ui/submit-button';
import { useHasScripts } from '../ui/use-has-scripts';
import { AddressFields, type CountryChoice } from './address-fields';
import { ChangeReview } from './change-review';
import { type ChangeState, unchanged } from './change-state';
import { ChoiceFields } from './choice-fields';
import type { OfferedReward } from './choices-of';
import { TotalBar } from './total-bar';
import { useChoice } from './use-choice';

type Props = {
  action: (state: ChangeState, form: FormData) => Promise<ChangeState>;
  rewards: OfferedReward[];
  freeCents: number;
  decimalMark: ',' | '.';
  freeHint: string;
  /** Where posted rewards of this campaign are sent to; none: nothing is posted. */
  countries: CountryChoice[];
  address: DeliveryAddress | null;
  titleLocale: string;
  back: ReactNode;
};

/** Choosing anew, then reading what it comes to and agreeing to it. */
export function ChangeForm({
  action,
  rewards,
  freeCents,
  decimalMark,
  freeHint,
  countries,
  address,
  titleLocale,
  back,
}: Props) {
  const t = useTranslations('contribution.change');
  const tPledge = useTranslations('pledge');
  const [state, formAction] = useActionState(action, unchanged);
  const choice = useChoice({ state, rewards, freeCents, decimalMark });
  const hasScripts = useHasScripts();
  if (state.review)
    return (
      <ChangeReview
        review={state.review}
        values={state.values}
        titleLocale={titleLocale}
        formAction={formAction}
      />
    );
  return (
    <form action={formAction} noValidate className="grid gap-6" onInput={choice.onInput}>
      <ErrorSummary state={state} />
      <ChoiceFields rewards={rewards} choice={choice} errors={state.errors} freeHint={freeHint} />
      {countries.length > 0 && (choice.isPosted || !hasScripts) ? (
        <AddressFields countries={countries} stored={address} state={state} />
      ) : null}
      <TotalBar
        totalCents={choice.totalCents}
        note={choice.isPosted ? tPledge('choice.postageNext') : undefined}
        back={back}
      >
        <SubmitButton size="large" pendingLabel={tPledge('sending')}>
          {t('review')}
        </SubmitButton>
      </TotalBar>
    </form>
  );
}
