import { refreshRefund } from '@/use-cases/refunds/refresh-refund';

export const refreshRefundTask = (where: { refundId: string }) => refreshRefund(where);
