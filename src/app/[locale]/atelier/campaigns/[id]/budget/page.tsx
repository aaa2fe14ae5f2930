import { getTranslations } from 'next-intl/server';
import { BudgetForm } from '@/components/builder/budget-form';
import { BuilderFrame } from '@/components/builder/builder-frame';
import { ReadOnlyBudget } from '@/components/builder/read-only';
import { AtelierFrame } from '../../../atelier-frame';
import { openCampaign } from '../../../open-atelier';
import { saveBudgetAction } from '../../section-actions';

export async function generateMetadata() {
  const t = await getTranslations('builder');
  return { title: t('sections.budget'), robots: { index: false } };
}

export default async function BudgetPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/budget'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/budget', params: { id } } as const;
  const { atelier, file, kept } = await openCampaign(locale, href, searchParams, id);
  const t = await getTranslations('builder');
  const isEditable = file.rights.MONEY !== 'NONE';
  return (
    <AtelierFrame atelier={atelier} current="campaign">
      <BuilderFrame
        file={file}
        screen="budget"
        section="BUDGET"
        lead={t('leads.budget')}
        isEditable={isEditable}
      >
        {isEditable ? (
          <BudgetForm action={saveBudgetAction} file={file} kept={kept} />
        ) : (
          <ReadOnlyBudget file={file} />
        )}
      </BuilderFrame>
    </AtelierFrame>
  );
}
