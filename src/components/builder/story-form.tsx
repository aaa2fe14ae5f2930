'use client';

import { useTranslations } from 'next-intl';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { TextArea } from '../ui/text-area';
import { FormHead } from './form-head';
import { SaveBar } from './save-bar';
import type { SaveAction } from './save-state';
import { STORY_FIELDS, type StoryField } from './story-fields';
import { useSavedForm } from './use-saved-form';

type File = Pick<CampaignFileView, 'id' | 'seen' | 'rights' | StoryField>;
type Props = { action: SaveAction; file: File; kept: Record<string, string> | null };

/** The story, and the four texts that the law asks for. While the campaign is live only the story goes on. */
export function StoryForm({ action, file, kept }: Props) {
  const t = useTranslations('builder');
  const { state, isPending, isDirty, formProps } = useSavedForm(action);
  const value: Partial<Record<StoryField, string>> = { ...file, ...kept, ...state.values };
  const frozen = file.rights.TEXTS === 'NONE';
  const stored = STORY_FIELDS.map((name) => ({ name, label: t(`story.${name}`), value: file[name] }));
  return (
    <form {...formProps} className="grid gap-7">
      <FormHead state={state} kept={kept} campaignId={file.id} seen={file.seen.story} stored={stored} />
      {STORY_FIELDS.map((name) =>
        frozen && name !== 'story' ? (
          <input key={name} type="hidden" name={name} value={file[name]} />
        ) : (
          <TextArea
            key={name}
            name={name}
            label={t(`story.${name}`)}
            hint={t(`story.${name}Hint`)}
            error={state.errors[name]}
            defaultValue={value[name]}
            rows={name === 'story' ? 14 : 4}
            required
          />
        ),
      )}
      <SaveBar
        state={state}
        isPending={isPending}
        isDirty={isDirty}
        next={frozen ? null : t('continueTo', { section: t('sections.budget') })}
      />
    </form>
  );
}
