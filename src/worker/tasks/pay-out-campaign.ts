import { payOutCampaign } from '@/use-cases/payouts/pay-out-campaign';

export const payOutCampaignTask = ({ subjectId }: { subjectId: string }) => payOutCampaign(subjectId);
