'use server';

import type { FormState } from '@/components/ui/form-state';
import { cancelCampaign } from '@/use-cases/collection/cancel-campaign';
import { holdCampaign } from '@/use-cases/collection/hold-campaign';
import { releaseCampaign } from '@/use-cases/collection/release-campaign';
import { stopCampaign } from '@/use-cases/collection/stop-campaign';
import { releasePayouts } from '@/use-cases/payouts/release-payouts';
import { payRefundByHand } from '@/use-cases/refunds/pay-refund-by-hand';
import { requestRefund } from '@/use-cases/refunds/request-refund';
import { retryRefund } from '@/use-cases/refunds/retry-refund';
import { act } from './act';
import { byHandForm, endForm, holdForm, moneyForm, payoutsForm, refundForm, requestForm } from './form';

type State = Promise<FormState>;

export async function holdAction(_: FormState, form: FormData): State {
  return act(holdForm, form, holdCampaign, 'held');
}

export async function releaseAction(_: FormState, form: FormData): State {
  return act(moneyForm, form, (actor, { campaignId }) => releaseCampaign(actor, campaignId), 'released');
}

export async function releasePayoutsAction(_: FormState, form: FormData): State {
  return act(payoutsForm, form, (actor, { businessId }) => releasePayouts(actor, businessId), 'payouts');
}

export async function cancelAction(_: FormState, form: FormData): State {
  return act(endForm, form, cancelCampaign, 'cancelled');
}

export async function stopAction(_: FormState, form: FormData): State {
  return act(endForm, form, stopCampaign, 'stopped');
}

export async function refundAction(_: FormState, form: FormData): State {
  return act(refundForm, form, requestRefund, 'refunded');
}

export async function retryRefundAction(_: FormState, form: FormData): State {
  return act(requestForm, form, (actor, { requestId }) => retryRefund(actor, requestId), 'retried');
}

export async function payByHandAction(_: FormState, form: FormData): State {
  return act(
    byHandForm,
    form,
    (actor, { requestId, transfer }) => payRefundByHand(actor, { requestId, reference: transfer }),
    'byHand',
  );
}
