import { database } from '../../src/adapters/db/client.ts';
import { makeLink } from '../../src/adapters/db/pledge-link.ts';
import { breadOven } from '../../src/demo/stories/bread-oven.ts';
import { canoeLanding } from '../../src/demo/stories/canoe-landing.ts';
import { playScript } from '../../src/testing/collection.ts';
import { aDraft, type DraftWishes } from '../../src/testing/open-campaign.ts';
import { ANYBODY, aConfirmedPledge, CARDS, SENTENCE } from '../../src/testing/pledge.ts';
import { cancelPledge } from '../../src/use-cases/pledges/cancel-pledge.ts';
import { openPledge } from '../../src/use-cases/pledges/open-pledge.ts';
import { anAddress } from '../mail.ts';

/** One campaign that will be funded with what is pledged here, and one that will not. */
export const TWO_STORIES = [
  { ...breadOven, plot: { ...breadOven.plot, backers: 4, percent: 40 } },
  { ...canoeLanding, plot: { ...canoeLanding.plot, backers: 2, percent: 20 } },
];

const DECADE_MS = 10 * 365 * 86_400_000;

/** "Ma contribution" of a pledge, by a link like the one in its mails. */
async function contributionOf({ id }: { id: string }): Promise<string> {
  const token = await makeLink(database(), id, 'pledge', new Date(Date.now() + DECADE_MS));
  return `/contribution/${token}`;
}

/** Contributions to the bread oven that will end in different ways; each with the address of its page. */
export async function contributionsToTheOven() {
  const { id, rewards } = await database().campaign.findFirstOrThrow({
    where: { title: breadOven.title },
    include: { rewards: { orderBy: { position: 'asc' } } },
  });
  const [bread, , parcel] = rewards;
  if (!bread || !parcel) throw new Error('the oven has rewards');
  const gives = async (name: string, wishes: DraftWishes & { card?: string }) =>
    aConfirmedPledge(id, { freeCents: 1_000_00, email: anAddress(name), ...wishes });
  const parcelHome: DraftWishes = { rewards: [{ rewardId: parcel.id, quantity: 2 }], zone: 'FRANCE' };
  const breadOfFriday = { rewards: [{ rewardId: bread.id, quantity: 1 }], freeCents: 1_300_00 };
  const lost = await gives('claude', { freeCents: 1_500_00 });
  await playScript(lost.paymentMethodId, ['lost_card']);
  const cancelled = await gives('odile', { freeCents: 15_00 });
  await cancelPledge({ kind: 'holder', pledgeId: cancelled.id }, cancelled.id);
  const draft = await aDraft(id, { freeCents: 12_50 });
  const open = await openPledge(ANYBODY, { draftId: draft.id, consentSentence: SENTENCE });
  const pledges = {
    kept: await gives('lucie', parcelHome),
    retry: await gives('anne', { ...breadOfFriday, card: CARDS.insufficientFundsAfterSetup }),
    authenticate: await gives('bruno', { card: CARDS.challengedAlways }),
    newCard: lost,
    cancelled,
    open: { id: open.pledgeId },
  };
  return {
    campaignId: id,
    pledges,
    pages: {
      kept: await contributionOf(pledges.kept),
      retry: await contributionOf(pledges.retry),
      authenticate: await contributionOf(pledges.authenticate),
      newCard: await contributionOf(pledges.newCard),
      cancelled: await contributionOf(pledges.cancelled),
      open: await contributionOf(pledges.open),
    },
  };
}

export async function contributionToTheCanoes(): Promise<string> {
  const { id } = await database().campaign.findFirstOrThrow({ where: { title: canoeLanding.title } });
  return contributionOf(await aConfirmedPledge(id, { freeCents: 40_00, email: anAddress('rose') }));
}
