import type { CampaignMoneyView } from '@/queries/campaign-money.view';

export type StatementStage =
  | 'before'
  | 'coming'
  | 'collecting'
  | 'settled'
  | 'paid'
  | 'nothing'
  | 'ended'
  | 'stopped';

/** Which sentence the statement begins with, and which of its figures mean something. */
export function stageOf({ status, deadlineAt, money, wasStopped }: CampaignMoneyView): StatementStage {
  if (status === 'FUNDED') {
    if (money.collectedCents === 0) return 'nothing';
    return money.paidOutCents > 0 && money.paidOutCents === money.transferredCents ? 'paid' : 'settled';
  }
  if (status === 'COLLECTING') return 'collecting';
  if (wasStopped) return 'stopped';
  if (status === 'FAILED' || status === 'CANCELLED' || status === 'REJECTED') return 'ended';
  return deadlineAt ? 'coming' : 'before';
}
