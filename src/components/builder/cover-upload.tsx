import { useTranslations } from 'next-intl';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { TextArea } from '../ui/text-area';
import { UploadForm } from '../upload/upload-form';

type Props = { file: CampaignFileView; kept: Record<string, string> | null; refused: string | undefined };

/** The first cover with its description; a new one instead of it is one press away. */
export function CoverUpload({ file, kept, refused }: Props) {
  const t = useTranslations('builder');
  const form = (
    <UploadForm
      hidden={{ campaignId: file.id, seen: file.seen.cover }}
      label={t('cover.picture')}
      button={file.cover ? t('cover.replace') : t('cover.upload')}
      error={refused}
    >
      <TextArea
        name="coverAlt"
        id={file.cover ? 'newCoverAlt' : 'coverAlt'}
        label={t('cover.alt')}
        hint={t('cover.altHint')}
        defaultValue={kept?.coverAlt ?? ''}
        rows={2}
        required={false}
      />
    </UploadForm>
  );
  if (!file.cover) return form;
  return (
    <details open={refused !== undefined} className="border-t border-stone-300 pt-5">
      <summary className="py-1 font-semibold text-malbec-text">{t('cover.replaceTitle')}</summary>
      <div className="pt-5">{form}</div>
    </details>
  );
}
