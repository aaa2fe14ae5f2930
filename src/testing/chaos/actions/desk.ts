import { press, type Round } from '../round';
import type { ActName } from '../stack/acts';
import { action } from './action';

const REASON = 'À vérifier.';

type OfCampaign = Extract<
  ActName,
  'suspend-campaign' | 'resume-campaign' | 'cancel-campaign' | 'hold-campaign' | 'release-campaign'
>;

const onCampaign = (name: OfCampaign, when: Parameters<typeof action>[0]['when']) =>
  action({
    when,
    draw: (lot, { campaigns }) => ({ campaign: lot.below(campaigns), tab: lot.below(2) }),
    run: async (round: Round, { campaign, tab }) => {
      const { id: campaignId } = round.campaigns[campaign]!;
      await press(round, tab, name, { actor: round.desk, campaignId, reason: REASON });
    },
  });

export const suspend = onCampaign('suspend-campaign', { pledging: 0.12, deadline: 0.1 });
export const resume = onCampaign('resume-campaign', { pledging: 1, deadline: 0.6 });
export const stop = onCampaign('cancel-campaign', { pledging: 0.05, deadline: 0.1, collecting: 0.1 });
export const hold = onCampaign('hold-campaign', { collecting: 0.8, paid: 0.5 });
export const release = onCampaign('release-campaign', { collecting: 1.2, paid: 1 });

export const releasePayouts = action({
  when: { paid: 1.5 },
  draw: (lot, { campaigns }) => ({ campaign: lot.below(campaigns), tab: lot.below(2) }),
  run: async (round, { campaign, tab }) => {
    const { businessId } = round.campaigns[campaign]!;
    await press(round, tab, 'release-payouts', { actor: round.desk, businessId });
  },
});
