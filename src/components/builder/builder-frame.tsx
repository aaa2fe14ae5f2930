import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CampaignSection } from '@/domain/campaign-draft';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { Notice } from '../ui/notice';
import { CampaignStatusBadge } from './campaign-status-badge';
import { RemarkCard } from './remark-card';
import { type Screen, SectionNav } from './section-nav';

type Props = {
  file: CampaignFileView;
  screen: Screen;
  /** The part of the file whose remarks are shown above. */
  section?: CampaignSection;
  lead?: ReactNode;
  /** False: the section can only be read at this stage. */
  isEditable?: boolean;
  children: ReactNode;
};

/** Every screen of the builder: whose file it is, the sections, the adviser's remarks on this one, then the form. */
export function BuilderFrame({ file, screen, section, lead, isEditable = true, children }: Props) {
  const t = useTranslations('builder');
  const remarks = file.remarks.filter((remark) => remark.section === section && !remark.isSettled);
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-stone-600">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {file.business.name}
            {screen === 'overview' ? null : ` · ${file.title || t('untitled')}`}
          </span>
          <CampaignStatusBadge status={file.status} />
        </p>
        <h1 className="text-h1">
          {screen === 'overview' ? file.title || t('untitled') : t(`sections.${screen}`)}
        </h1>
        {lead ? <p className="prose-measure text-lead text-stone-600">{lead}</p> : null}
      </div>
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[13rem_minmax(0,46rem)]">
        <SectionNav file={file} current={screen} />
        <div className="grid min-w-0 content-start gap-8">
          {remarks.map((remark) => (
            <RemarkCard key={remark.id} remark={remark} />
          ))}
          {isEditable ? null : <Notice title={t('readOnlyTitle')}>{t(`readOnly.${file.status}`)}</Notice>}
          {children}
        </div>
      </div>
    </div>
  );
}
