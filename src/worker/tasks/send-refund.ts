import { sendRefund } from '@/use-cases/refunds/send-refund';

export const sendRefundTask = ({ refundId }: { refundId: string }) => sendRefund(refundId);
