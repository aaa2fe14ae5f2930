import { askStripeAgain } from '@/use-cases/reconciliation/ask-stripe-again';

export const askStripeAgainTask = ({ subjectId }: { subjectId: string }) => askStripeAgain(subjectId);
