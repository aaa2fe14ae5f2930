import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '@/adapters/db/client';
import { stripe } from '@/adapters/stripe/client';
import { CARDS } from '../../pledge';
import type { PageWish } from '../actions/payment-page';
import { type Furniture, furnish } from '../furnish';
import { planRound, type RoundPlan } from '../plan/plan-round';
import { playPlan } from '../play-round';
import type { Round } from '../round';
import { type Place, startPlace } from '../stack/place';
import { checkRound } from './check-round';

let place: Place;
let furniture: Furniture;
let round: Round;

const GOOD_CARD: PageWish = {
  card: CARDS.ok,
  threeDSecure: 'succeed',
  script: [],
  ends: 'comes-back',
};

/** A round in which nothing goes wrong: no blow, goals that are reached, and every new visitor pays with a good card. */
const quiet = (plan: RoundPlan): RoundPlan => ({
  campaigns: plan.campaigns.map((campaign) => ({ ...campaign, goalCents: 500_00 })),
  beats: plan.beats.map((beat) => ({
    ...beat,
    blows: [],
    actions: beat.actions.map((act) =>
      act.name === 'pledge' ? { ...act, wish: { ...(act.wish as object), page: GOOD_CARD } } : act,
    ),
  })),
});
const plan = quiet(planRound('checks', 7));

beforeAll(async () => {
  ({ place, furniture } = await startPlace(furnish));
}, 60_000);
afterAll(async () => {
  await place.stop();
});

test('a round in which nothing goes wrong comes to its end, and every check agrees', async () => {
  round = await playPlan(place, furniture, plan);
  expect(await checkRound(round, plan)).toEqual([]);
}, 60_000);

test('a second charge, a mail that never went out, and a pledge whose money was forgotten are found', async () => {
  const [pledge, forgotten] = await database().pledge.findMany({ where: { status: 'COLLECTED' } });
  if (!pledge || !forgotten) throw new Error('too few pledges of this plan are collected');
  const { id: customer } = await stripe().customers.create();
  const { id: card } = await stripe().paymentMethods.attach('pm_card_visa', { customer });
  await stripe().paymentIntents.create({
    amount: 500,
    currency: 'eur',
    customer,
    payment_method: card,
    capture_method: 'automatic',
    confirm: true,
    return_url: 'https://exemple.test',
    metadata: { pledge_id: pledge.id },
  });
  const [letter] = place.letters.deliveries.splice(0, 1);
  await database().pledge.update({ where: { id: forgotten.id }, data: { status: 'DROPPED' } });
  const troubles = (await checkRound(round, plan)).join('\n');
  expect(troubles).toContain(`pledge ${pledge.id} was charged 2 times`);
  expect(troubles).toMatch(/txn_\w+ is \d+ at Stripe and undefined in the ledger/);
  expect(troubles).toContain(`${letter?.messageId.slice(1, 37)} never went out`);
  expect(troubles).toContain(
    `pledge ${forgotten.id} is DROPPED, and its ${forgotten.amountCents} cents were not given back`,
  );
}, 60_000);
