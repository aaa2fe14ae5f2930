import { remindRepair } from '@/use-cases/collection/remind-repair';

export const remindRepairTask = ({ subjectId }: { subjectId: string }) => remindRepair(subjectId);
