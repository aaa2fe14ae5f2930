import { carryOutRefund } from '@/use-cases/refunds/carry-out-refund';

export const carryOutRefundTask = ({ subjectId }: { subjectId: string }) => carryOutRefund(subjectId);
