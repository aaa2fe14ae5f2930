import type { CampaignPageView } from '@/queries/campaign.view';
import { PledgeBar } from './pledge-bar';
import { PledgePanel } from './pledge-panel';
import { ProjectHero } from './project-hero';
import { ProjectSections } from './project-sections';
import { StateBanner } from './state-banner';

/** A campaign as the public sees it; also the business's preview and the adviser's copy. */
export function ProjectPage({ campaign }: { campaign: CampaignPageView }) {
  return (
    <>
      <div className="wrap pb-16 pt-5">
        <div className="mb-5 empty:hidden">
          <StateBanner campaign={campaign} />
        </div>
        <div className="grid gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-x-12 xl:gap-x-16">
          <ProjectHero campaign={campaign} />
          <aside className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <div className="lg:sticky lg:top-6">
              <PledgePanel campaign={campaign} />
            </div>
          </aside>
          <ProjectSections campaign={campaign} />
        </div>
      </div>
      <PledgeBar campaign={campaign} />
    </>
  );
}
