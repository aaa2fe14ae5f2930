import { checkChallenge } from '@/use-cases/collection/check-challenge';

export const checkChallengeTask = ({ subjectId }: { subjectId: string }) => checkChallenge(subjectId);
