import { cents } from '@/domain/money';
import { aDraft } from '../../open-campaign';
import { SENTENCE } from '../../pledge';
import { pledgeOfVisitor, press, type Round, type Visitor } from '../round';
import { sure } from '../stack/sure';
import { action } from './action';
import { drawPage, type PageWish, visitPage } from './payment-page';

const euros = (below: number) => (100 + below * 10) * 100;

/** Opens a pledge in one tab or two at the same time, and goes to the page that came first. */
async function open(
  round: Round,
  number: number,
  visitor: Visitor,
  tabs: number,
  page: PageWish,
): Promise<void> {
  const presses = Array.from({ length: tabs }, (_, tab) =>
    press(round, number + tab, 'open-pledge', { draftId: visitor.draftId, consentSentence: SENTENCE }),
  );
  const answers = await Promise.all(presses);
  for (const answer of answers) {
    if (answer.kind !== 'done' || answer.result.kind !== 'page') continue;
    return visitPage(round, number, answer.result.url, page);
  }
}

/** Somebody new pledges. */
export const pledge = action({
  when: { pledging: 10, deadline: 4 },
  draw: (lot, { visitors, campaigns }) => ({
    visitor: visitors,
    campaign: lot.below(campaigns),
    freeCents: euros(lot.below(20)),
    units: lot.pick([0, 0, 1, 2]),
    tabs: lot.pick([1, 1, 2]),
    page: drawPage(lot),
  }),
  run: async (round, wish) => {
    const { id, rewardId } = round.campaigns[wish.campaign]!;
    const rewards = wish.units > 0 ? [{ rewardId, quantity: wish.units }] : [];
    const email = `visitor-${wish.visitor}@exemple.test`;
    const draft = await sure(round.place, () => aDraft(id, { rewards, freeCents: wish.freeCents, email }));
    const visitor = { email, draftId: draft.id };
    round.visitors.set(wish.visitor, visitor);
    await open(round, wish.visitor, visitor, wish.tabs, wish.page);
  },
});

/** She presses the back button and opens her draft once more. */
export const pressAgain = action({
  when: { pledging: 2, deadline: 2 },
  draw: (lot, { visitors }) => ({
    visitor: lot.below(visitors),
    tabs: lot.pick([1, 2]),
    page: drawPage(lot),
  }),
  run: async (round, wish) => {
    const visitor = round.visitors.get(wish.visitor);
    if (visitor) await open(round, wish.visitor, visitor, wish.tabs, wish.page);
  },
});

export const changeAmount = action({
  when: { pledging: 3, deadline: 2, collecting: 0.3 },
  draw: (lot, { visitors }) => ({
    visitor: lot.below(visitors),
    freeCents: euros(lot.below(25)),
    units: lot.pick([0, 1, 2]),
  }),
  run: async (round, { visitor, freeCents, units }) => {
    const pledge = await pledgeOfVisitor(round, visitor);
    const campaign = round.campaigns.find(({ id }) => id === pledge?.campaignId);
    if (!pledge || !campaign) return;
    const rewards = units > 0 ? [{ rewardId: campaign.rewardId, quantity: units }] : [];
    const wanted = {
      rewards,
      freeCents: cents(freeCents),
      zone: null,
      address: null,
      consentSentence: SENTENCE,
    };
    await press(round, visitor, 'change-pledge', { pledgeId: pledge.id, wanted });
  },
});

export const cancel = action({
  when: { pledging: 1, deadline: 1, collecting: 0.3 },
  draw: (lot, { visitors }) => ({ visitor: lot.below(visitors), tabs: lot.pick([1, 2]) }),
  run: async (round, { visitor, tabs }) => {
    const pledge = await pledgeOfVisitor(round, visitor);
    if (!pledge) return;
    await Promise.all(
      Array.from({ length: tabs }, (_, tab) =>
        press(round, visitor + tab, 'cancel-pledge', { pledgeId: pledge.id }),
      ),
    );
  },
});

/** Another card: before the deadline, across it, or while a failed collection is repaired. */
export const changeCard = action({
  when: { pledging: 2, deadline: 2, collecting: 4 },
  draw: (lot, { visitors }) => ({
    visitor: lot.below(visitors),
    tabs: lot.pick([1, 2]),
    page: drawPage(lot),
  }),
  run: async (round, { visitor, tabs, page }) => {
    const pledge = await pledgeOfVisitor(round, visitor);
    if (!pledge) return;
    const presses = Array.from({ length: tabs }, (_, tab) =>
      press(round, visitor + tab, 'change-card', { pledgeId: pledge.id }),
    );
    for (const answer of await Promise.all(presses))
      if (answer.kind === 'done') return visitPage(round, visitor, answer.result.url, page);
  },
});
