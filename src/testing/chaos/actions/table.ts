import type { Action } from './action';
import { activateAccount, changeBank, failPayout, restrictAccount } from './business';
import { answerLate, repair } from './collecting';
import { hold, release, releasePayouts, resume, stop, suspend } from './desk';
import { cancel, changeAmount, changeCard, pledge, pressAgain } from './pledging';
import { failRefund, refund } from './refunds';

/** Everything that people may do in a round. A new one is a line here; its weights say in which phases it is drawn, and how often. */
export const ACTIONS = {
  pledge,
  'press-again': pressAgain,
  'change-amount': changeAmount,
  cancel,
  'change-card': changeCard,
  repair,
  'answer-late': answerLate,
  suspend,
  resume,
  'stop-campaign': stop,
  hold,
  release,
  'release-payouts': releasePayouts,
  refund,
  'fail-refund': failRefund,
  'restrict-account': restrictAccount,
  'activate-account': activateAccount,
  'change-bank': changeBank,
  'fail-payout': failPayout,
} satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;
