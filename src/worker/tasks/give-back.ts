import { giveBackPledge } from '@/use-cases/collection/give-back-pledge';

export const giveBackTask = ({ subjectId }: { subjectId: string }) => giveBackPledge(subjectId);
