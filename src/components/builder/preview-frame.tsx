import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CampaignFileView } from '@/queries/campaign-file.view';
import { mainId } from '../layout/skip-link';
import { ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';
import { CampaignStatusBadge } from './campaign-status-badge';

/** The public page as it will be, under a bar that says so. */
export function PreviewFrame({
  file,
  children,
}: {
  file: Pick<CampaignFileView, 'id' | 'status'>;
  children: ReactNode;
}) {
  const t = useTranslations('builder');
  return (
    <>
      <header className="no-print sticky top-0 z-20 border-b-4 border-saffron bg-lime">
        <div className="wrap flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
          <p className="flex items-center gap-3">
            <Icon name="info" className="size-5 shrink-0 text-river-text" />
            <span className="max-sm:text-small">{t('previewBar')}</span>
            <span className="max-sm:hidden">
              <CampaignStatusBadge status={file.status} />
            </span>
          </p>
          <ButtonLink
            href={{ pathname: '/atelier/campaigns/[id]', params: { id: file.id } }}
            kind="secondary"
            size="small"
          >
            {t('backToFile')}
          </ButtonLink>
        </div>
      </header>
      <main id={mainId} tabIndex={-1} className="grow outline-none">
        {children}
      </main>
    </>
  );
}
