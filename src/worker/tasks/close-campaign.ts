import { closeCampaign } from '@/use-cases/collection/close-campaign';

export const closeCampaignTask = ({ subjectId }: { subjectId: string }) => closeCampaign(subjectId);
