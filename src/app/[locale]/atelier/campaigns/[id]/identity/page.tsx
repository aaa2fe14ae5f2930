import { getTranslations } from 'next-intl/server';
import { BuilderFrame } from '@/components/builder/builder-frame';
import { IdentityForm } from '@/components/builder/identity-form';
import { ReadOnlyIdentity } from '@/components/builder/read-only';
import { AtelierFrame } from '../../../atelier-frame';
import { openCampaign } from '../../../open-atelier';
import { saveIdentityAction } from '../../section-actions';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('sections.identity'), robots: { index: false } };
}

export default async function IdentityPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/identity'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/identity', params: { id } } as const;
  const { atelier, file, kept } = await openCampaign(locale, href, searchParams, id);
  const t = await getTranslations('builder');
  const isEditable = file.rights.TEXTS !== 'NONE';
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame
        file={file}
        screen="identity"
        section="IDENTITY"
        lead={t('leads.identity')}
        isEditable={isEditable}
      >
        {isEditable ? (
          <IdentityForm action={saveIdentityAction} file={file} kept={kept} />
        ) : (
          <ReadOnlyIdentity file={file} />
        )}
      </BuilderFrame>
    </AtelierFrame>
  );
}
