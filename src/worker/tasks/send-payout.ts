import { sendPayout } from '@/use-cases/payouts/send-payout';

export const sendPayoutTask = ({ payoutId }: { payoutId: string }) => sendPayout(payoutId);
