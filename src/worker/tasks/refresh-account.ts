import { refreshAccount } from '@/use-cases/businesses/refresh-account';

export const refreshAccountTask = ({ businessId }: { businessId: string }) =>
  refreshAccount({ kind: 'system' }, { businessId });
