'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatTime } from '@/domain/format-date';
import { SubmitButton } from '../ui/submit-button';
import type { SaveState } from './save-state';

type Props = {
  state: SaveState;
  isPending: boolean;
  isDirty: boolean /** What the main button leads to. */;
  next: string | null;
};

/** The buttons of a section, and whether what is on the screen is stored. */
export function SaveBar({ state, isPending, isDirty, next }: Props) {
  const t = useTranslations('builder');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-stone-300 bg-paper py-4 lg:sticky lg:bottom-0 lg:z-10">
      {next ? (
        <SubmitButton name="then" value="next" pendingLabel={t('saving')}>
          {next}
        </SubmitButton>
      ) : null}
      <SubmitButton kind={next ? 'secondary' : 'primary'} pendingLabel={t('saving')}>
        {t('save')}
      </SubmitButton>
      <p role="status" className="text-small text-stone-600">
        <Told state={state} isPending={isPending} isDirty={isDirty} />
      </p>
    </div>
  );
}

function Told({ state, isPending, isDirty }: Omit<Props, 'next'>) {
  const t = useTranslations('builder');
  const locale = useLocale();
  if (isPending) return t('saving');
  if (isDirty) return t('unsaved');
  if (state.code || state.message) {
    const why = state.isAutosave && state.message ? state.message : t('notSaved');
    return <span className="font-semibold text-brick-text">{why}</span>;
  }
  return state.savedAt ? t('savedAt', { time: formatTime(state.savedAt, locale) }) : null;
}
