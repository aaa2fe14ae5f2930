'use client';

import { useTranslations } from 'next-intl';
import { CATEGORIES, LONGEST_PITCH, LONGEST_TITLE } from '@/domain/campaign-draft';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { SelectField } from '../ui/select-field';
import { CountedField } from './counted-field';
import { FormHead } from './form-head';
import { SaveBar } from './save-bar';
import type { SaveAction } from './save-state';
import { useSavedForm } from './use-saved-form';

type File = Pick<CampaignFileView, 'id' | 'title' | 'pitch' | 'category' | 'seen'>;
type Props = { action: SaveAction; file: File; kept: Record<string, string> | null };

/** Title, one sentence, category. `kept`: what was typed before a session ended. */
export function IdentityForm({ action, file, kept }: Props) {
  const t = useTranslations('builder');
  const { state, isPending, isDirty, formProps } = useSavedForm(action);
  const value = { ...file, ...kept, ...state.values };
  const stored = [
    { name: 'title', label: t('identity.title'), value: file.title },
    { name: 'pitch', label: t('identity.pitch'), value: file.pitch },
    {
      name: 'category',
      label: t('identity.category'),
      value: knownCategory(file.category),
      shown: t(`categories.${knownCategory(file.category)}`),
    },
  ];
  return (
    <form {...formProps} className="grid gap-7">
      <FormHead state={state} kept={kept} campaignId={file.id} seen={file.seen.identity} stored={stored} />
      <CountedField
        name="title"
        label={t('identity.title')}
        hint={t('identity.titleHint')}
        error={state.errors.title}
        defaultValue={value.title}
        most={LONGEST_TITLE}
      />
      <CountedField
        name="pitch"
        label={t('identity.pitch')}
        hint={t('identity.pitchHint')}
        error={state.errors.pitch}
        defaultValue={value.pitch}
        most={LONGEST_PITCH}
        rows={3}
      />
      <SelectField
        name="category"
        label={t('identity.category')}
        defaultValue={knownCategory(value.category)}
        options={CATEGORIES.map((name) => ({ value: name, label: t(`categories.${name}`) }))}
      />
      <SaveBar
        state={state}
        isPending={isPending}
        isDirty={isDirty}
        next={t('continueTo', { section: t('sections.cover') })}
      />
    </form>
  );
}

const knownCategory = (typed: string) => CATEGORIES.find((name) => name === typed) ?? 'other';
