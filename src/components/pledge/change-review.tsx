'use client';

import { useTranslations } from 'next-intl';
import { Panel } from '../ui/panel';
import { SubmitButton } from '../ui/submit-button';
import type { ChangeState } from './change-state';
import { LinesTable } from './lines-table';
import { TotalBar } from './total-bar';

type Props = {
  review: NonNullable<ChangeState['review']>;
  /** Everything that was chosen, sent again. */
  values: Record<string, string>;
  titleLocale: string;
  formAction: (form: FormData) => void;
};

/** What the contribution becomes, and the sentence to agree to. */
export function ChangeReview({ review, values, titleLocale, formAction }: Props) {
  const t = useTranslations('contribution.change');
  const kept = Object.entries(values).filter(([name]) => name !== 'intent' && name !== 'consent');
  return (
    <form action={formAction} className="grid gap-6">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="consent" value={review.consent} />
      <Panel>
        <h2 className="mb-2 text-h3">{t('becomes')}</h2>
        <LinesTable lines={review.lines} totalCents={review.totalCents} titleLocale={titleLocale} />
      </Panel>
      <p className="cut border-2 border-malbec-text bg-lime p-5 leading-relaxed">{review.consent}</p>
      <TotalBar
        totalCents={review.totalCents}
        back={
          <SubmitButton kind="quiet" name="intent" value="edit" pendingLabel={t('edit')}>
            {t('edit')}
          </SubmitButton>
        }
        hasLongButton
      >
        <SubmitButton size="large" pendingLabel={t('replacing')}>
          {t('replace')}
        </SubmitButton>
      </TotalBar>
    </form>
  );
}
