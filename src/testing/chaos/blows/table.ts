import type { Blow } from './blow';
import { callFault, mailAnswerLost, releaseWebhooks, webhookFault } from './faults';
import { killInMidCall, killPostgres, killSandbox, killWeb, killWorker } from './kills';

/** Everything that may go wrong around the application. */
export const BLOWS = {
  'call-fault': callFault,
  'webhook-fault': webhookFault,
  'release-webhooks': releaseWebhooks,
  'mail-answer-lost': mailAnswerLost,
  'kill-web': killWeb,
  'kill-worker': killWorker,
  'kill-sandbox': killSandbox,
  'kill-postgres': killPostgres,
  'kill-in-mid-call': killInMidCall,
} satisfies Record<string, Blow>;

export type BlowName = keyof typeof BLOWS;
