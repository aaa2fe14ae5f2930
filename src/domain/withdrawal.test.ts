import { expect, test } from 'vitest';
import { parisInstant } from './paris-time';
import { type WithdrawalCase, whyNotWithdraw, withdrawalEndsAt } from './withdrawal';

const deadlineAt = parisInstant({ year: 2026, month: 11, day: 24 }, 23, 59, 59);
const bread = { way: 'PICKUP', deliveryMonth: '2026-12' } as const;
const paid: WithdrawalCase = {
  pledgeStatus: 'COLLECTED',
  campaignStatus: 'FUNDED',
  deadlineAt,
  givenUp: false,
  sales: [bread],
};
const paris = (year: number, month: number, day: number, hour = 12) =>
  parisInstant({ year, month, day }, hour);

test('goods can be withdrawn from until fourteen days after the announced month, the latest of all', () => {
  expect(withdrawalEndsAt([bread], deadlineAt)).toEqual(
    parisInstant({ year: 2027, month: 1, day: 14 }, 23, 59, 59),
  );
  const later = { way: 'POST', deliveryMonth: '2027-02' } as const;
  expect(withdrawalEndsAt([bread, later], deadlineAt)).toEqual(
    parisInstant({ year: 2027, month: 3, day: 14 }, 23, 59, 59),
  );
});

test('nothing ends earlier than fourteen days after the deadline', () => {
  const end = parisInstant({ year: 2026, month: 12, day: 8 }, 23, 59, 59);
  expect(withdrawalEndsAt([{ way: 'DIGITAL', deliveryMonth: '2027-06' }], deadlineAt)).toEqual(end);
  expect(withdrawalEndsAt([{ way: 'PICKUP', deliveryMonth: '2026-09' }], deadlineAt)).toEqual(end);
});

test.each<[string, Partial<WithdrawalCase>, Date, ReturnType<typeof whyNotWithdraw>]>([
  ['a paid reward within the time', {}, paris(2027, 1, 14), null],
  ['after it', {}, paris(2027, 1, 15), 'WITHDRAWAL_OVER'],
  ['a gift', { sales: [] }, paris(2026, 12, 1), 'NOT_A_SALE'],
  ['a dated event that is paid', { sales: [{ ...bread, way: 'EVENT' }] }, paris(2026, 12, 1), 'NOT_A_SALE'],
  [
    'a dated event before the deadline',
    { sales: [{ ...bread, way: 'EVENT' }], pledgeStatus: 'CONFIRMED', campaignStatus: 'LIVE' },
    paris(2026, 11, 24),
    null,
  ],
  ['while it is being collected', { pledgeStatus: 'COLLECTING' }, paris(2026, 11, 25), null],
  ['a second time', { givenUp: true }, paris(2026, 12, 1), 'ALREADY_DONE'],
  ['what was never charged', { pledgeStatus: 'DROPPED' }, paris(2026, 12, 1), 'PLEDGE_NOT_CHANGEABLE'],
])('withdrawing from %s', (_, over, now, reason) => {
  expect(whyNotWithdraw({ ...paid, ...over }, now)).toBe(reason);
});
