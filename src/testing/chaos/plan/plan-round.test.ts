import { expect, test } from 'vitest';
import { ACTIONS } from '../actions/table';
import { BLOWS } from '../blows/table';
import { planRound } from './plan-round';

const PLANS = Array.from({ length: 200 }, (_, number) => planRound('figures', number));

test('seed and number of a round decide everything that its driver does', () => {
  expect(planRound('7', 3)).toEqual(planRound('7', 3));
  expect(planRound('7', 3)).not.toEqual(planRound('7', 4));
  expect(planRound('7', 3)).not.toEqual(planRound('8', 3));
});

test('a plan is plain data: printed and read again it is the same', () => {
  for (const plan of PLANS) expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});

test('two hundred rounds have every action and everything that may go wrong', () => {
  const names = PLANS.flatMap(({ beats }) => beats.flatMap(({ actions }) => actions.map(({ name }) => name)));
  const evils = PLANS.flatMap(({ beats }) => beats.flatMap(({ blows }) => blows.map(({ name }) => name)));
  expect(new Set(names)).toEqual(new Set(Object.keys(ACTIONS)));
  expect(new Set(evils)).toEqual(new Set(Object.keys(BLOWS)));
});

test('the clocks of a round only go forward', () => {
  for (const { beats } of PLANS) {
    const minutes = beats.map(({ clock }) => clock.toMinute);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  }
});
