import { describe, expect, test } from 'vitest';
import { cents } from './money';
import { nextRefundStep, type RefundState } from './refund-step';

const start: RefundState = {
  request: 'OPEN',
  campaignHeld: false,
  dispute: 'NONE',
  transfer: 'THERE',
  reversal: null,
  wantedReversalCents: cents(46_23),
  refund: null,
};
const reversal = { status: 'SUCCEEDED', posted: true, another: 'NEVER' } as const;
const refund = { status: 'CREATED', neverArrived: false, isComingBack: false } as const;

describe('the next step of a refund', () => {
  test.each<[string, Partial<RefundState>, string]>([
    ['nothing was transferred: the card at once', { transfer: 'NONE' }, 'write-refund'],
    ['the transfer was refused: the card at once', { transfer: 'REFUSED' }, 'write-refund'],
    ['a transfer whose end is not known is waited for', { transfer: 'WAITING' }, 'wait'],
    ['what was transferred is taken back first', {}, 'write-reversal'],
    [
      'nothing of it is left on the account: the card, and a debt',
      { wantedReversalCents: cents(0) },
      'write-refund',
    ],
    [
      'a reversal that was written is sent',
      { reversal: { ...reversal, status: 'CREATED', posted: false } },
      'send-reversal',
    ],
    [
      'a reversal without an answer is sent again',
      { reversal: { ...reversal, status: 'UNKNOWN', posted: false } },
      'send-reversal',
    ],
    [
      'a reversal of which one side is missing is looked up',
      { reversal: { ...reversal, posted: false } },
      'send-reversal',
    ],
    [
      'a reversal that Stripe never had gets another number',
      { reversal: { ...reversal, status: 'ERROR', another: 'NOW' } },
      'write-reversal',
    ],
    [
      'money still on its way to the account is waited for',
      { reversal: { ...reversal, status: 'ERROR', another: 'LATER' } },
      'wait',
    ],
    [
      'a reversal refused for good leaves a debt',
      { reversal: { ...reversal, status: 'ERROR' } },
      'write-refund',
    ],
    ['after the reversal, the card', { reversal }, 'write-refund'],
    ['a refund that was written is sent', { reversal, refund }, 'send-refund'],
    [
      'a refund without an answer is sent again',
      { reversal, refund: { ...refund, status: 'UNKNOWN' } },
      'send-refund',
    ],
    ['a refund on its way is waited for', { reversal, refund: { ...refund, status: 'PENDING' } }, 'wait'],
    [
      'a refund that Stripe never had gets another number',
      { reversal, refund: { ...refund, status: 'ERROR', neverArrived: true } },
      'write-refund',
    ],
    ['a refused refund waits for a person', { reversal, refund: { ...refund, status: 'ERROR' } }, 'stuck'],
    [
      'a refund that failed and is not back yet is waited for',
      { reversal, refund: { ...refund, status: 'FAILED', isComingBack: true } },
      'wait',
    ],
    [
      'a refund that came back waits for a person',
      { reversal, refund: { ...refund, status: 'FAILED' } },
      'stuck',
    ],
    ['the charge is disputed: nothing new is begun', { dispute: 'CANCELS' }, 'cancel'],
    ['disputed after its reversal', { dispute: 'CANCELS', reversal }, 'cancel'],
    [
      'disputed while a reversal is underway: it ends first',
      { dispute: 'CANCELS', reversal: { ...reversal, status: 'UNKNOWN', posted: false } },
      'send-reversal',
    ],
    [
      'disputed while a refund is underway: it ends first',
      { dispute: 'CANCELS', refund: { ...refund, status: 'UNKNOWN' } },
      'send-refund',
    ],
    [
      'Stripe refused it because of the dispute',
      { dispute: 'CANCELS', refund: { ...refund, status: 'ERROR' } },
      'cancel',
    ],
    [
      'it came back before the dispute was heard of',
      { dispute: 'CANCELS', refund: { ...refund, status: 'FAILED', isComingBack: true } },
      'wait',
    ],
    ['what is owed anyhow waits for the bank', { dispute: 'WAITS' }, 'nothing'],
    ['so does its refused refund', { dispute: 'WAITS', refund: { ...refund, status: 'ERROR' } }, 'nothing'],
    ['nothing moves while the campaign is held', { campaignHeld: true, reversal, refund }, 'nothing'],
    ['a request that is done asks for nothing', { request: 'DONE' }, 'nothing'],
    [
      'nor one that was paid by hand',
      { request: 'PAID_BY_HAND', refund: { ...refund, status: 'FAILED' } },
      'nothing',
    ],
  ])('%s', (_, over, step) => expect(nextRefundStep({ ...start, ...over })).toBe(step));
});
