import { cents, eurosAsTyped } from '@/domain/money';
import type { Locale } from '@/i18n/routing';
import type { RewardFileView } from '@/queries/campaign-file.view';

/** A stored reward as its form shows it. */
export function rewardValues(reward: RewardFileView, locale: Locale): Record<string, string> {
  const euros = (amount: number | null) =>
    amount === null ? '' : eurosAsTyped(cents(amount), locale === 'fr' ? ',' : '.');
  return {
    title: reward.title,
    description: reward.description,
    price: euros(reward.priceCents),
    quantity: reward.quantity === null ? '' : String(reward.quantity),
    deliveryMonth: reward.deliveryMonth,
    way: reward.way,
    pickupAddress: reward.pickupAddress,
    pickupHours: reward.pickupHours,
    postageFrance: euros(reward.postageFranceCents),
    postageEu: euros(reward.postageEuCents),
    postageWorld: euros(reward.postageWorldCents),
    nature: reward.nature,
    vat: String(reward.vatBasisPoints),
  };
}

/** What a new reward begins with: the commonest case, nothing that costs. */
export const NEW_REWARD = { way: 'PICKUP', nature: 'PRESALE', vat: '2000' };
