import { RewardsOverview } from '@/components/builder/rewards-overview';
import { openCampaign } from '../../../open-atelier';
import { SectionPage, sectionMetadata } from '../section-page';

export const generateMetadata = () => sectionMetadata('rewards');

export default async function RewardsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/atelier/campaigns/[id]/rewards'>) {
  const { locale, id } = await params;
  const href = { pathname: '/atelier/campaigns/[id]/rewards', params: { id } } as const;
  const opened = await openCampaign(locale, href, searchParams, id);
  return (
    <SectionPage opened={opened} screen="rewards">
      <RewardsOverview file={opened.file} />
    </SectionPage>
  );
}
