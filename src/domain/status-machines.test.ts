import { describe, expect, test } from 'vitest';
import { CAMPAIGN_STATUSES, CAMPAIGN_TRANSITIONS, type CampaignStatus, mayBecome } from './campaign-status';
import { ATTEMPT_STATUSES, ATTEMPT_TRANSITIONS, attemptMayBecome, isLiveAttempt } from './payment';
import { PAYOUT_TRANSITIONS } from './payout';
import { isFinalPledge, PLEDGE_STATUSES, PLEDGE_TRANSITIONS, pledgeMayBecome } from './pledge-status';
import { REFUND_TRANSITIONS } from './refund';
import { REFUND_REQUEST_TRANSITIONS } from './refund-request';
import { REVERSAL_TRANSITIONS } from './reversal';

/** The machines of mechanics §4 written down a second time, as a person would check them. */
const CAMPAIGN = `
  DRAFT -> SUBMITTED CANCELLED
  SUBMITTED -> CHANGES_REQUESTED APPROVED REJECTED CANCELLED
  CHANGES_REQUESTED -> SUBMITTED CANCELLED
  REJECTED ->
  APPROVED -> SCHEDULED SUBMITTED CANCELLED
  SCHEDULED -> LIVE APPROVED SUBMITTED CANCELLED
  LIVE -> COLLECTING FAILED SUSPENDED CANCELLED
  SUSPENDED -> LIVE CANCELLED
  COLLECTING -> FUNDED CANCELLED
  FUNDED ->
  FAILED ->
  CANCELLED ->`;
const PLEDGE = `
  OPEN -> CONFIRMED EXPIRED
  CONFIRMED -> CANCELLED COLLECTING RELEASED
  EXPIRED ->
  CANCELLED ->
  RELEASED ->
  COLLECTING -> COLLECTED DROPPED CANCELLED
  COLLECTED ->
  DROPPED ->`;
const ATTEMPT = `
  CREATED -> SUCCEEDED DECLINED PROCESSING REQUIRES_ACTION UNKNOWN ERROR
  SUCCEEDED ->
  DECLINED ->
  PROCESSING -> SUCCEEDED DECLINED ERROR
  REQUIRES_ACTION -> SUCCEEDED DECLINED ERROR
  UNKNOWN -> SUCCEEDED DECLINED PROCESSING REQUIRES_ACTION ERROR
  ERROR ->`;
const PAYOUT = `
  CREATED -> UNKNOWN PENDING IN_TRANSIT PAID FAILED CANCELED ERROR
  UNKNOWN -> PENDING IN_TRANSIT PAID FAILED CANCELED ERROR
  PENDING -> IN_TRANSIT PAID FAILED CANCELED
  IN_TRANSIT -> PAID FAILED CANCELED
  PAID -> FAILED
  FAILED ->
  CANCELED ->
  ERROR ->`;
const REFUND_REQUEST = `
  OPEN -> DONE PAID_BY_HAND CANCELLED
  DONE -> OPEN
  PAID_BY_HAND ->
  CANCELLED ->`;
const REFUND = `
  CREATED -> UNKNOWN PENDING SUCCEEDED FAILED CANCELED ERROR
  UNKNOWN -> PENDING SUCCEEDED FAILED CANCELED ERROR
  PENDING -> SUCCEEDED FAILED CANCELED
  SUCCEEDED -> FAILED
  FAILED ->
  CANCELED ->
  ERROR ->`;
const REVERSAL = `
  CREATED -> UNKNOWN SUCCEEDED ERROR
  UNKNOWN -> SUCCEEDED ERROR
  SUCCEEDED ->
  ERROR ->`;

function written(table: Record<string, readonly string[]>) {
  return Object.fromEntries(Object.entries(table).map(([from, to]) => [from, [...to].sort()]));
}
function read(text: string) {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split('->').map((part) => part.trim()));
  return Object.fromEntries(lines.map(([from, to]) => [from, (to ?? '').split(' ').filter(Boolean).sort()]));
}

describe('the machines are those of the design, whole', () => {
  test('campaign', () => expect(written(CAMPAIGN_TRANSITIONS)).toEqual(read(CAMPAIGN)));
  test('pledge', () => expect(written(PLEDGE_TRANSITIONS)).toEqual(read(PLEDGE)));
  test('payout', () => expect(written(PAYOUT_TRANSITIONS)).toEqual(read(PAYOUT)));
  test('refund request', () => expect(written(REFUND_REQUEST_TRANSITIONS)).toEqual(read(REFUND_REQUEST)));
  test('refund', () => expect(written(REFUND_TRANSITIONS)).toEqual(read(REFUND)));
  test('reversal', () => expect(written(REVERSAL_TRANSITIONS)).toEqual(read(REVERSAL)));
  test('payment attempt', () => expect(written(ATTEMPT_TRANSITIONS)).toEqual(read(ATTEMPT)));
});

test('every pair of campaign statuses is allowed exactly when the table says so', () => {
  const table = read(CAMPAIGN);
  for (const from of CAMPAIGN_STATUSES) {
    for (const to of CAMPAIGN_STATUSES)
      expect([from, to, mayBecome(from, to)]).toEqual([from, to, table[from]?.includes(to)]);
  }
});

test('every status can be reached from the first one', () => {
  const reach = (first: string, table: Record<string, readonly string[]>) => {
    const seen = new Set([first]);
    for (const status of seen) for (const next of table[status] ?? []) seen.add(next);
    return [...seen].sort();
  };
  expect(reach('DRAFT', CAMPAIGN_TRANSITIONS)).toEqual([...CAMPAIGN_STATUSES].sort());
  expect(reach('OPEN', PLEDGE_TRANSITIONS)).toEqual([...PLEDGE_STATUSES].sort());
  expect(reach('CREATED', ATTEMPT_TRANSITIONS)).toEqual([...ATTEMPT_STATUSES].sort());
});

test('final states never reopen', () => {
  const finals = (['REJECTED', 'FUNDED', 'FAILED', 'CANCELLED'] as CampaignStatus[]).flatMap((from) =>
    CAMPAIGN_STATUSES.filter((to) => mayBecome(from, to)),
  );
  expect(finals).toEqual([]);
  expect(PLEDGE_STATUSES.filter(isFinalPledge)).toEqual([
    'EXPIRED',
    'CANCELLED',
    'RELEASED',
    'COLLECTED',
    'DROPPED',
  ]);
  expect(pledgeMayBecome('DROPPED', 'COLLECTED')).toBe(false);
});

test('late and doubled news change nothing: an ended attempt takes no outcome', () => {
  for (const ended of ['SUCCEEDED', 'DECLINED', 'ERROR'] as const) {
    expect(isLiveAttempt(ended)).toBe(false);
    expect(ATTEMPT_STATUSES.filter((to) => attemptMayBecome(ended, to))).toEqual([]);
  }
});
