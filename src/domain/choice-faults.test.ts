import { expect, test } from 'vitest';
import { choiceFaults } from './choice-faults';
import { cents } from './money';
import { type CampaignForPledging, whyNotPledge } from './pledge';
import type { Reward } from './reward';

const now = new Date('2026-11-20T10:00:00Z');
const campaign: CampaignForPledging = {
  status: 'LIVE',
  deadlineAt: new Date('2026-12-04T22:59:59Z'),
  minimumPledgeCents: cents(5_00),
  maximumPledgeCents: cents(100_00),
};
const reward = (id: string, other: Partial<Reward> = {}): Reward => ({
  id,
  priceCents: cents(20_00),
  way: 'PICKUP',
  nature: 'PRESALE',
  quantity: null,
  taken: 0,
  closesAt: null,
  postageFranceCents: null,
  postageEuCents: null,
  postageWorldCents: null,
  ...other,
});
const choice = (rewards: [Reward, number][], free = 0) => ({
  rewards: rewards.map(([one, quantity]) => ({ reward: one, quantity })),
  freeCents: cents(free),
  zone: null,
});

test('each reward that is gone is named beside its own quantity', () => {
  const gone = reward('gone', { quantity: 3, taken: 3 });
  const over = reward('over', { closesAt: now });
  expect(
    choiceFaults(
      campaign,
      choice([
        [gone, 1],
        [reward('kept'), 1],
        [over, 1],
      ]),
      now,
    ),
  ).toEqual([
    { field: 'quantity-gone', code: 'REWARD_SOLD_OUT' },
    { field: 'quantity-over', code: 'REWARD_CLOSED' },
  ]);
});

test('units that the same pledge already holds are not gone', () => {
  const last = reward('last', { quantity: 3, taken: 3 });
  expect(choiceFaults(campaign, choice([[last, 1]]), now, new Map([['last', 1]]))).toEqual([]);
});

test.each([
  ['nothing', choice([]), 'PLEDGE_EMPTY'],
  ['too little', choice([], 4_99), 'PLEDGE_BELOW_MINIMUM'],
  ['too much', choice([[reward('a'), 5]], 1), 'PLEDGE_ABOVE_MAXIMUM'],
])('%s is told beside the free amount', (_, wanted, code) => {
  expect(choiceFaults(campaign, wanted, now)).toEqual([{ field: 'free', code }]);
});

test.each([
  ['an acceptable choice', choice([[reward('a'), 1]])],
  ['a refused one', choice([], 1_00)],
])('%s is judged as the request will be', (_, wanted) => {
  expect(choiceFaults(campaign, wanted, now).at(0)?.code ?? null).toBe(whyNotPledge(campaign, wanted, now));
});
