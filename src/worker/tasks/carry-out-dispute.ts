import { carryOutDispute } from '@/use-cases/disputes/carry-out-dispute';

export const carryOutDisputeTask = ({ subjectId }: { subjectId: string }) => carryOutDispute(subjectId);
