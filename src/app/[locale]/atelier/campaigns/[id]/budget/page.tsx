import { BudgetForm } from '@/components/builder/budget-form';
import { ReadOnlyBudget } from '@/components/builder/read-only';
import { openCampaign } from '../../../open-atelier';
import { saveBudgetAction } from '../../section-actions';
import { isEditable, SectionPage, sectionMetadata } from '../section-page';

export const generateMetadata = () => sectionMetadata('budget');

export default async function BudgetPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/budget'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/budget', params: { id } } as const;
  const opened = await openCampaign(locale, href, searchParams, id);
  const { file, kept } = opened;
  return (
    <SectionPage opened={opened} screen="budget">
      {isEditable(file, 'budget') ? (
        <BudgetForm action={saveBudgetAction} file={file} kept={kept} />
      ) : (
        <ReadOnlyBudget file={file} />
      )}
    </SectionPage>
  );
}
