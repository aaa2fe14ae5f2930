import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';

export const refreshPaymentPageTask = ({ pageId }: { pageId: string }) => refreshPaymentPage({ pageId });
