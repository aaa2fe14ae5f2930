import { launchCampaign } from '@/use-cases/vetting/launch-campaign';

export const launchCampaignTask = ({ subjectId }: { subjectId: string }) => launchCampaign(subjectId);
