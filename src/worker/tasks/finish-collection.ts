import { finishCollection } from '@/use-cases/collection/finish-collection';

export const finishCollectionTask = ({ campaignId }: { campaignId: string }) => finishCollection(campaignId);
