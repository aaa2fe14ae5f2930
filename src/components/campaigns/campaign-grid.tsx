import type { CampaignCardView } from '@/queries/campaign.view';
import { CampaignCard } from './campaign-card';

type Props = {
  campaigns: CampaignCardView[];
  level?: 2 | 3;
  /** How many covers are fetched at once: those seen first. */
  eagerCount?: number;
};

/** Cards side by side. The number of columns follows the number of cards, so that no row is left with a hole. */
export function CampaignGrid({ campaigns, level = 3, eagerCount = 0 }: Props) {
  const inPairs = campaigns.length === 2 || campaigns.length === 4;
  return (
    <ul className={`grid gap-x-6 gap-y-8 sm:grid-cols-2 ${inPairs ? '' : 'lg:grid-cols-3'}`}>
      {campaigns.map((campaign, index) => (
        <li key={campaign.id} className={campaigns.length === 1 ? 'sm:col-span-2 lg:col-span-3' : ''}>
          <CampaignCard
            campaign={campaign}
            level={level}
            eager={index < eagerCount}
            wide={campaigns.length === 1}
          />
        </li>
      ))}
    </ul>
  );
}
