import type { StripeEventType } from '@/adapters/stripe/event-types';
import { refreshAccount } from '@/use-cases/businesses/refresh-account';
import { hearOfPayment } from '@/use-cases/collection/hear-of-payment';
import { refreshDispute } from '@/use-cases/disputes/refresh-dispute';
import type { StripeEventHandler } from '@/use-cases/payments/work-off-stripe-events';
import { payOutAccount } from '@/use-cases/payouts/pay-out-account';
import { refreshPayout } from '@/use-cases/payouts/refresh-payout';
import { resendTransfers } from '@/use-cases/payouts/resend-transfers';
import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';
import { refreshRefund } from '@/use-cases/refunds/refresh-refund';

const lookAtPage: StripeEventHandler = ({ objectId }) => refreshPaymentPage({ sessionId: objectId });
const lookAtAccount: StripeEventHandler = async ({ objectId }) => {
  await refreshAccount({ kind: 'system' }, { stripeAccountId: objectId });
  await resendTransfers({ stripeAccountId: objectId });
};
const lookAtPayment: StripeEventHandler = ({ objectId, paymentIntentId }) =>
  hearOfPayment(paymentIntentId ?? objectId);
const lookAtDispute: StripeEventHandler = ({ objectId }) => refreshDispute(objectId);
const lookAtRefund: StripeEventHandler = ({ objectId }) => refreshRefund({ stripeId: objectId });
const lookAtPayout: StripeEventHandler = ({ objectId }) => refreshPayout({ stripeId: objectId });
const lookAtBalance: StripeEventHandler = ({ objectId }) => payOutAccount(objectId);

/** Which use case looks at the object again that an event is about. Order and repetition of events do not matter to any of them. */
export const stripeEventHandlers: Readonly<Record<StripeEventType, StripeEventHandler>> = {
  'checkout.session.completed': lookAtPage,
  'checkout.session.expired': lookAtPage,
  'payment_intent.succeeded': lookAtPayment,
  'payment_intent.payment_failed': lookAtPayment,
  'payment_intent.processing': lookAtPayment,
  'payment_intent.requires_action': lookAtPayment,
  'payment_intent.canceled': lookAtPayment,
  'charge.updated': lookAtPayment,
  'charge.dispute.created': lookAtDispute,
  'charge.dispute.updated': lookAtDispute,
  'charge.dispute.closed': lookAtDispute,
  'charge.dispute.funds_withdrawn': lookAtDispute,
  'charge.dispute.funds_reinstated': lookAtDispute,
  'refund.updated': lookAtRefund,
  'refund.failed': lookAtRefund,
  'payout.updated': lookAtPayout,
  'payout.paid': lookAtPayout,
  'payout.failed': lookAtPayout,
  'payout.canceled': lookAtPayout,
  'balance.available': lookAtBalance,
  'account.updated': lookAtAccount,
  'account.external_account.created': lookAtAccount,
  'account.external_account.updated': lookAtAccount,
  'account.external_account.deleted': lookAtAccount,
};
