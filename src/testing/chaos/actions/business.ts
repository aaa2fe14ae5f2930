import { database } from '@/adapters/db/client';
import { lever, sure } from '../stack/sure';
import { action } from './action';

// What happens on Stripe's own pages and at the business's bank, of which we only hear.

const IBANS = ['FR7630006000011234567890189', 'FR1420041010050500013M02606'] as const;
const ofCampaign = (lot: { below(n: number): number }, { campaigns }: { campaigns: number }) => ({
  campaign: lot.below(campaigns),
});

export const restrictAccount = action({
  when: { deadline: 0.5, collecting: 0.6, paid: 0.5 },
  draw: ofCampaign,
  run: async ({ place, campaigns }, { campaign }) => {
    await lever(place, `/accounts/${campaigns[campaign]!.account}/restrict`, {});
  },
});

export const activateAccount = action({
  when: { collecting: 1, paid: 1 },
  draw: ofCampaign,
  run: async ({ place, campaigns }, { campaign }) => {
    await lever(place, `/accounts/${campaigns[campaign]!.account}/activate`, {});
  },
});

export const changeBank = action({
  when: { collecting: 0.4, paid: 0.8 },
  draw: (lot, of) => ({ ...ofCampaign(lot, of), iban: lot.pick(IBANS) }),
  run: async ({ place, campaigns }, { campaign, iban }) => {
    await lever(place, `/accounts/${campaigns[campaign]!.account}/bank_account`, { iban });
  },
});

/** The bank sends the newest payout back, even after it was paid. */
export const failPayout = action({
  when: { paid: 1.5 },
  draw: ofCampaign,
  run: async ({ place, campaigns }, { campaign }) => {
    const { id: campaignId } = campaigns[campaign]!;
    const newest = await sure(place, () =>
      database().payout.findFirst({
        where: { campaignId, stripeId: { not: null } },
        orderBy: { number: 'desc' },
      }),
    );
    if (newest) await lever(place, `/payouts/${newest.stripeId}/fail`, {});
  },
});
