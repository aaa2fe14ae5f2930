import { sendEvidence } from '@/use-cases/disputes/send-evidence';

export const sendEvidenceTask = ({ evidenceId }: { evidenceId: string }) => sendEvidence(evidenceId);
