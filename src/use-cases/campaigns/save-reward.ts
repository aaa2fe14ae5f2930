import {
  fingerprints,
  loadCampaignFile,
  type RewardRow,
  readCampaignOwner,
} from '@/adapters/db/campaign-file';
import { database, type Tx } from '@/adapters/db/client';
import { editCampaign } from '@/adapters/db/edit-campaign';
import { followEdit } from '@/adapters/db/follow-edit';
import { lockCampaign } from '@/adapters/db/lock-campaign';
import { MOST_REWARDS } from '@/domain/campaign-draft';
import { whyNotChangeReward, whyNotEdit } from '@/domain/campaign-editing';
import { type Cents, cents } from '@/domain/money';
import { type Actor, actorName, must } from '@/domain/permission';
import { Refusal, refuseIf } from '@/domain/refusal';
import { type DeliveryWay, type RewardNature, rewardFaults } from '@/domain/reward';
import { DEFAULT_TERMS } from '@/domain/terms';

export interface RewardInput {
  readonly campaignId: string;
  /** Null: a new one. */
  readonly rewardId: string | null;
  /** Mark of what the form was opened with; not looked at for a new one. */
  readonly seen: string;
  readonly title: string;
  readonly description: string;
  readonly priceCents: Cents | null;
  readonly way: DeliveryWay;
  readonly nature: RewardNature;
  readonly vatBasisPoints: number;
  /** "2027-03". */
  readonly deliveryMonth: string;
  readonly pickupAddress: string;
  readonly pickupHours: string;
  readonly postageFranceCents: Cents | null;
  readonly postageEuCents: Cents | null;
  readonly postageWorldCents: Cents | null;
  /** Null: unlimited. */
  readonly quantity: number | null;
}

/**
 * Adds a reward or changes one. Refuses FORM_INCOMPLETE with each wrong field, REWARD_HAS_BACKERS and REWARD_QUANTITY_BELOW_TAKEN; of an
 * approved campaign the file goes back to review. Runs alone among the campaign's pledges, by the exclusive lock. Gives the reward's id.
 */
export async function saveReward(actor: Actor, input: RewardInput): Promise<string> {
  const { campaignId } = input;
  must(actor, 'edit-campaign', await readCampaignOwner(database(), campaignId));
  return database().$transaction(async (tx) => {
    const now = await lockCampaign(tx, campaignId);
    const campaign = await loadCampaignFile(tx, campaignId);
    refuseIf(whyNotEdit(campaign, 'REWARDS', now));
    const before =
      input.rewardId === null ? null : campaign.rewards.find((reward) => reward.id === input.rewardId);
    if (before === undefined || (before === null && campaign.rewards.length >= MOST_REWARDS))
      throw new Refusal('NOT_FOUND');
    const maximum = cents(campaign.maximumPledgeCents ?? DEFAULT_TERMS.maximumPledgeCents);
    const faults = rewardFaults(input, maximum, before?.taken ?? 0);
    if (faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);

    const terms = termsOf(input);
    const rewardId = before
      ? await changeReward(tx, before, terms, input.seen)
      : await addReward(tx, { campaignId, position: campaign.rewards.length, ...terms });
    await editCampaign(tx, campaign, {}, now);
    await followEdit(tx, campaign, { part: 'REWARDS', actor: actorName(actor), at: now });
    return rewardId;
  });
}

type Terms = ReturnType<typeof termsOf>;

async function changeReward(tx: Tx, before: RewardRow, after: Terms, seen: string): Promise<string> {
  if (fingerprints.reward(before) !== seen) throw new Refusal('CHANGED_BY_SOMEBODY_ELSE');
  const chosen = (await tx.pledgeLine.count({ where: { rewardId: before.id } })) > 0;
  const { id, campaignId, position, taken, pictureId, closesAt, ...terms } = before;
  refuseIf(whyNotChangeReward(terms, after, chosen));
  await tx.reward.update({ where: { id }, data: after });
  return id;
}

async function addReward(tx: Tx, data: Terms & { campaignId: string; position: number }): Promise<string> {
  const { id } = await tx.reward.create({ data });
  return id;
}

/** Only what the chosen way of delivery needs; the rest is emptied, so that no page shows an address for a parcel. */
function termsOf(input: RewardInput) {
  const { campaignId, rewardId, seen, ...terms } = input;
  const atPlace = input.way === 'PICKUP' || input.way === 'EVENT';
  const posted = input.way === 'POST';
  return {
    ...terms,
    priceCents: input.priceCents ?? cents(0),
    pickupAddress: atPlace ? input.pickupAddress : '',
    pickupHours: atPlace ? input.pickupHours : '',
    postageFranceCents: posted ? input.postageFranceCents : null,
    postageEuCents: posted ? input.postageEuCents : null,
    postageWorldCents: posted ? input.postageWorldCents : null,
  };
}
