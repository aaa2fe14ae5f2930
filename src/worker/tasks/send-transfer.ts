import { sendTransfer } from '@/use-cases/payouts/send-transfer';

export const sendTransferTask = ({ transferId }: { transferId: string }) => sendTransfer(transferId);
