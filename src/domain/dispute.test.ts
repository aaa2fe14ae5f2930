import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksForEvidence,
  DISPUTE_STATUSES,
  type DisputeStatus,
  disputeMayBecome,
  isOpenDispute,
  reduceDispute,
  UNREFUNDABLE_DISPUTES,
} from './dispute';

const after = (known: DisputeStatus | null, status: DisputeStatus) => {
  const change = reduceDispute(known, { status });
  return [change.status, change.news];
};

describe('what a dispute becomes', () => {
  test.each<[string, DisputeStatus | null, DisputeStatus, DisputeStatus, 'ASKED' | 'ENDED' | null]>([
    ['the bank takes the money', null, 'NEEDS_RESPONSE', 'NEEDS_RESPONSE', 'ASKED'],
    ['the bank only asks', null, 'WARNING_NEEDS_RESPONSE', 'WARNING_NEEDS_RESPONSE', 'ASKED'],
    ['heard of only at its end', null, 'LOST', 'LOST', 'ENDED'],
    ['heard of twice', 'NEEDS_RESPONSE', 'NEEDS_RESPONSE', 'NEEDS_RESPONSE', null],
    ['evidence was submitted', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'UNDER_REVIEW', null],
    ['won', 'UNDER_REVIEW', 'WON', 'WON', 'ENDED'],
    ['won, with every event between lost', 'NEEDS_RESPONSE', 'WON', 'WON', 'ENDED'],
    ['lost by silence', 'NEEDS_RESPONSE', 'LOST', 'LOST', 'ENDED'],
    ['prevented by the network', 'NEEDS_RESPONSE', 'PREVENTED', 'PREVENTED', 'ENDED'],
    ['a question that led to nothing', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED', 'WARNING_CLOSED', 'ENDED'],
    [
      'a question that became a chargeback',
      'WARNING_UNDER_REVIEW',
      'NEEDS_RESPONSE',
      'NEEDS_RESPONSE',
      'ASKED',
    ],
    [
      'a closed question that became one after all',
      'WARNING_CLOSED',
      'NEEDS_RESPONSE',
      'NEEDS_RESPONSE',
      'ASKED',
    ],
    ['an appeal against what was lost', 'LOST', 'APPEAL_NEEDS_RESPONSE', 'APPEAL_NEEDS_RESPONSE', 'ASKED'],
    ['an appeal that was won', 'APPEAL_UNDER_REVIEW', 'WON', 'WON', 'ENDED'],
    ['an appeal that was lost', 'APPEAL_NEEDS_RESPONSE', 'LOST', 'LOST', 'ENDED'],
    ['an older answer after the end', 'WON', 'NEEDS_RESPONSE', 'WON', null],
    ['an older answer after evidence', 'UNDER_REVIEW', 'NEEDS_RESPONSE', 'UNDER_REVIEW', null],
    ['an older answer after the loss', 'LOST', 'UNDER_REVIEW', 'LOST', null],
    ['an older answer after the appeal', 'WON', 'LOST', 'WON', null],
  ])('%s', (_, known, says, becomes, news) => expect(after(known, says)).toEqual([becomes, news]));
});

const HISTORIES: DisputeStatus[][] = [
  ['NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON'],
  ['NEEDS_RESPONSE', 'UNDER_REVIEW', 'LOST'],
  ['WARNING_NEEDS_RESPONSE', 'WARNING_UNDER_REVIEW', 'WARNING_CLOSED'],
  ['WARNING_NEEDS_RESPONSE', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON'],
  ['NEEDS_RESPONSE', 'PREVENTED'],
  ['NEEDS_RESPONSE', 'LOST', 'APPEAL_NEEDS_RESPONSE', 'APPEAL_UNDER_REVIEW', 'WON'],
];

test('answers that come in any order, twice or not at all lead to the newest one, and its end is told once', () => {
  const disorder = fc.constantFrom(...HISTORIES).chain((history) =>
    fc.record({
      history: fc.constant(history),
      seen: fc.array(fc.constantFrom(...history), { maxLength: 12 }),
    }),
  );
  fc.assert(
    fc.property(disorder, ({ history, seen }) => {
      const last = history.at(-1) as DisputeStatus;
      let known: DisputeStatus | null = null;
      let ends = 0;
      for (const status of [...seen, last, ...seen]) {
        const change = reduceDispute(known, { status });
        known = change.status;
        if (change.news === 'ENDED' && change.status === last) ends += 1;
      }
      // Looked at once more after each change, as the application does.
      known = reduceDispute(known, { status: last }).status;
      expect(known).toBe(last);
      expect(ends).toBe(1);
    }),
  );
});

test('while the bank decides the charge is frozen; a refund is refused, except as the answer to a question', () => {
  const open = DISPUTE_STATUSES.filter(isOpenDispute);
  expect(open.filter((status) => UNREFUNDABLE_DISPUTES.every((other) => other !== status))).toEqual([
    'WARNING_NEEDS_RESPONSE',
    'WARNING_UNDER_REVIEW',
  ]);
  for (const status of DISPUTE_STATUSES.filter(asksForEvidence)) expect(isOpenDispute(status)).toBe(true);
  for (const status of DISPUTE_STATUSES) expect(disputeMayBecome(status, status)).toBe(false);
});
