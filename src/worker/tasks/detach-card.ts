import { detachCard } from '@/use-cases/collection/detach-card';

export const detachCardTask = (card: { pledgeId: string; paymentMethodId: string }) =>
  detachCard(card.pledgeId, card.paymentMethodId);
