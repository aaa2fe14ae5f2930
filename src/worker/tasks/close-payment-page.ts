import { closePaymentPage } from '@/use-cases/pledges/close-payment-page';

export const closePaymentPageTask = ({ subjectId }: { subjectId: string }) => closePaymentPage(subjectId);
