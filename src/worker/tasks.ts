import type { TaskTable } from '@/adapters/jobs/run-pool';
import { sweepMoney } from '@/use-cases/collection/sweep-money';
import { lookForDisputes } from '@/use-cases/disputes/look-for-disputes';
import { resendRefusedTransfers } from '@/use-cases/payouts/resend-transfers';
import { planNights } from '@/use-cases/reconciliation/plan-nights';
import { askStripeAgainTask } from './tasks/ask-stripe-again';
import { carryOutDisputeTask } from './tasks/carry-out-dispute';
import { carryOutRefundTask } from './tasks/carry-out-refund';
import { checkChallengeTask } from './tasks/check-challenge';
import { closeCampaignTask } from './tasks/close-campaign';
import { closePaymentPageTask } from './tasks/close-payment-page';
import { collectPledgeTask } from './tasks/collect-pledge';
import { compareBooksTask } from './tasks/compare-books';
import { decideCampaignTask } from './tasks/decide-campaign';
import { detachCardTask } from './tasks/detach-card';
import { endRepairTask } from './tasks/end-repair';
import { finishCollectionTask } from './tasks/finish-collection';
import { giveBackTask } from './tasks/give-back';
import { launchCampaignTask } from './tasks/launch-campaign';
import { payOutCampaignTask } from './tasks/pay-out-campaign';
import { processStripeEventTask } from './tasks/process-stripe-event';
import { refreshAccountTask } from './tasks/refresh-account';
import { refreshDisputeTask } from './tasks/refresh-dispute';
import { refreshPaymentTask } from './tasks/refresh-payment';
import { refreshPaymentPageTask } from './tasks/refresh-payment-page';
import { refreshPayoutTask } from './tasks/refresh-payout';
import { refreshRefundTask } from './tasks/refresh-refund';
import { remindRepairTask } from './tasks/remind-repair';
import { retryPaymentTask } from './tasks/retry-payment';
import { sendEvidenceTask } from './tasks/send-evidence';
import { sendMailTask } from './tasks/send-mail';
import { sendPayoutTask } from './tasks/send-payout';
import { sendTransferTask } from './tasks/send-transfer';
import { settleCampaignTask } from './tasks/settle-campaign';

/** Money and everything that leads to it. One line per job, one file per task. */
export const moneyTasks = {
  'ask-stripe-again': askStripeAgainTask,
  'carry-out-dispute': carryOutDisputeTask,
  'carry-out-refund': carryOutRefundTask,
  'check-challenge': checkChallengeTask,
  'close-campaign': closeCampaignTask,
  'close-payment-page': closePaymentPageTask,
  'collect-pledge': collectPledgeTask,
  'compare-books': compareBooksTask,
  'decide-campaign': decideCampaignTask,
  'detach-card': detachCardTask,
  'end-repair': endRepairTask,
  'finish-collection': finishCollectionTask,
  'give-back': giveBackTask,
  'launch-campaign': launchCampaignTask,
  'pay-out-campaign': payOutCampaignTask,
  'process-stripe-event': processStripeEventTask,
  'refresh-account': refreshAccountTask,
  'refresh-dispute': refreshDisputeTask,
  'refresh-payment': refreshPaymentTask,
  'refresh-payment-page': refreshPaymentPageTask,
  'refresh-payout': refreshPayoutTask,
  'refresh-refund': refreshRefundTask,
  'remind-repair': remindRepairTask,
  'retry-payment': retryPaymentTask,
  'send-evidence': sendEvidenceTask,
  'send-payout': sendPayoutTask,
  'send-transfer': sendTransferTask,
  'settle-campaign': settleCampaignTask,
} satisfies TaskTable;

/** Mail has its own pool: a slow mail server must not hold up a charge. */
export const mailTasks = {
  'send-mail': sendMailTask,
} satisfies TaskTable;

/** A job that nobody does does not compile. */
export const allTasks = { ...moneyTasks, ...mailTasks } satisfies Required<TaskTable>;

/** Looked at each wall minute beside what is due, such as money rows whose answer never came. */
export const everyMinute: readonly (() => Promise<unknown>)[] = [
  sweepMoney,
  resendRefusedTransfers,
  planNights,
  lookForDisputes,
];
