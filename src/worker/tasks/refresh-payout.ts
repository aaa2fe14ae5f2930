import { refreshPayout } from '@/use-cases/payouts/refresh-payout';

export const refreshPayoutTask = ({ payoutId }: { payoutId: string }) => refreshPayout({ payoutId });
