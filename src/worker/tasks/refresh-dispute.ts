import { refreshDispute } from '@/use-cases/disputes/refresh-dispute';

export const refreshDisputeTask = ({ disputeId }: { disputeId: string }) => refreshDispute(disputeId);
