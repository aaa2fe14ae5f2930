import { refreshPayment } from '@/use-cases/collection/refresh-payment';

export const refreshPaymentTask = ({ pledgeId }: { pledgeId: string }) => refreshPayment({ pledgeId });
