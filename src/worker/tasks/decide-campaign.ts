import { decideCampaign } from '@/use-cases/collection/decide-campaign';

export const decideCampaignTask = ({ campaignId }: { campaignId: string }) => decideCampaign(campaignId);
