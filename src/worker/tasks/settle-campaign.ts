import { settleCampaign } from '@/use-cases/payouts/settle-campaign';

export const settleCampaignTask = ({ campaignId }: { campaignId: string }) => settleCampaign(campaignId);
