import { describe, expect, test } from 'vitest';
import { type DisputeState, nextDisputeStep } from './dispute-step';
import { cents } from './money';

const start: DisputeState = {
  isOver: true,
  isDone: false,
  campaignHeld: false,
  transfer: 'THERE',
  reversal: null,
  wantedReversalCents: cents(0),
  dueCents: 0,
};
const reversal = { status: 'SUCCEEDED', posted: true, another: 'NEVER' } as const;
const lost = { wantedReversalCents: cents(92_45) };

describe('what follows from the end of a dispute', () => {
  test.each<[string, Partial<DisputeState>, string]>([
    ['the bank has not decided', { isOver: false, ...lost }, 'nothing'],
    ['all was done', { isDone: true, ...lost }, 'nothing'],
    ['the campaign is held', { campaignHeld: true, ...lost }, 'nothing'],
    ['lost after the transfer: it is taken back', lost, 'write-reversal'],
    ['its end is not known yet', { transfer: 'WAITING', ...lost }, 'wait'],
    [
      'a written reversal is sent',
      { reversal: { ...reversal, status: 'CREATED', posted: false } },
      'send-reversal',
    ],
    [
      'without an answer, again',
      { reversal: { ...reversal, status: 'UNKNOWN', posted: false } },
      'send-reversal',
    ],
    ['one side of it is missing', { reversal: { ...reversal, posted: false } }, 'send-reversal'],
    ['taken back', { reversal }, 'finish'],
    ['refused for good: a debt', { ...lost, reversal: { ...reversal, status: 'ERROR' } }, 'finish'],
    [
      'the money is on its way: tomorrow',
      { ...lost, reversal: { ...reversal, status: 'ERROR', another: 'LATER' } },
      'wait',
    ],
    ['paid out long ago: a debt', {}, 'finish'],
    ['lost before the transfer: nothing was moved', { transfer: 'NONE' }, 'finish'],
    ['won, held back at the settlement', { transfer: 'NONE', dueCents: 92_45 }, 'write-transfer'],
    ['won, held back before it was sent', { transfer: 'REFUSED', dueCents: 92_45 }, 'write-transfer'],
    ['won, and its part had been taken back', { reversal, dueCents: 92_45 }, 'write-transfer'],
    ['won, transferred before', { transfer: 'THERE' }, 'finish'],
  ])('%s', (_, over, step) => expect(nextDisputeStep({ ...start, ...over })).toBe(step));
});
