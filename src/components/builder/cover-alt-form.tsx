'use client';

import { useTranslations } from 'next-intl';
import { LONGEST_PITCH } from '@/domain/campaign-draft';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { CountedField } from './counted-field';
import { FormHead } from './form-head';
import { SaveBar } from './save-bar';
import type { SaveAction } from './save-state';
import { useSavedForm } from './use-saved-form';

type Props = {
  action: SaveAction;
  file: Pick<CampaignFileView, 'id' | 'seen' | 'coverAlt'>;
  kept: Record<string, string> | null;
};

/** What the cover shows, in one sentence. */
export function CoverAltForm({ action, file, kept }: Props) {
  const t = useTranslations('builder');
  const { state, isPending, isDirty, formProps } = useSavedForm(action);
  const stored = [{ name: 'coverAlt', label: t('cover.alt'), value: file.coverAlt }];
  return (
    <form {...formProps} className="grid gap-6">
      <FormHead state={state} kept={kept} campaignId={file.id} seen={file.seen.cover} stored={stored} />
      <CountedField
        name="coverAlt"
        label={t('cover.alt')}
        hint={t('cover.altHint')}
        error={state.errors.coverAlt}
        defaultValue={state.values.coverAlt ?? kept?.coverAlt ?? file.coverAlt}
        most={LONGEST_PITCH}
        rows={2}
      />
      <SaveBar
        state={state}
        isPending={isPending}
        isDirty={isDirty}
        next={t('continueTo', { section: t('sections.story') })}
      />
    </form>
  );
}
