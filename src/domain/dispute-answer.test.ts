import { expect, test } from 'vitest';
import { whyNotSubmit } from './dispute-answer';

const now = new Date('2026-11-25T10:00:00Z');
const later = new Date('2026-12-02T22:59:59Z');
const open = {
  status: 'NEEDS_RESPONSE',
  submitted: false,
  dueAt: later,
  explanation: 'Retiré le 3.',
} as const;

test.each([
  ['a chargeback that asks', {}, null],
  ['a question', { status: 'WARNING_NEEDS_RESPONSE' }, null],
  ['an appeal', { status: 'APPEAL_NEEDS_RESPONSE' }, null],
  ['no day named', { dueAt: null }, null],
  ['without a word of explanation', { explanation: ' \n' }, 'EXPLANATION_MISSING'],
  ['after the day', { dueAt: now }, 'EVIDENCE_TOO_LATE'],
  ['pressed before', { submitted: true }, 'ALREADY_DONE'],
  ['the bank reads', { status: 'UNDER_REVIEW' }, 'WRONG_STATUS'],
  ['won', { status: 'WON' }, 'WRONG_STATUS'],
  ['lost', { status: 'LOST' }, 'WRONG_STATUS'],
] as const)('an answer may be submitted: %s', (_, over, reason) =>
  expect(whyNotSubmit({ ...open, ...over }, now)).toBe(reason),
);
