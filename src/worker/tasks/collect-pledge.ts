import { chargePledge } from '@/use-cases/collection/charge-pledge';

export const collectPledgeTask = ({ pledgeId }: { pledgeId: string }) => chargePledge(pledgeId);
