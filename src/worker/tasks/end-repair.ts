import { endRepair } from '@/use-cases/collection/end-repair';

export const endRepairTask = ({ subjectId }: { subjectId: string }) => endRepair(subjectId);
