import { chargePledge } from '@/use-cases/collection/charge-pledge';

export const retryPaymentTask = ({ subjectId }: { subjectId: string }) => chargePledge(subjectId);
