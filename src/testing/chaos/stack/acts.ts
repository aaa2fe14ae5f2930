import type { Actor } from '@/domain/permission';
import { cancelCampaign } from '@/use-cases/collection/cancel-campaign';
import { holdCampaign } from '@/use-cases/collection/hold-campaign';
import { refreshPayment } from '@/use-cases/collection/refresh-payment';
import { releaseCampaign } from '@/use-cases/collection/release-campaign';
import { repairPayment } from '@/use-cases/collection/repair-payment';
import { releasePayouts } from '@/use-cases/payouts/release-payouts';
import { cancelPledge } from '@/use-cases/pledges/cancel-pledge';
import { changeCard } from '@/use-cases/pledges/change-card';
import { changePledge, type PledgeContent } from '@/use-cases/pledges/change-pledge';
import { openPledge } from '@/use-cases/pledges/open-pledge';
import { refreshPaymentPage } from '@/use-cases/pledges/refresh-payment-page';
import { payRefundByHand } from '@/use-cases/refunds/pay-refund-by-hand';
import { type RefundInput, requestRefund } from '@/use-cases/refunds/request-refund';
import { retryRefund } from '@/use-cases/refunds/retry-refund';
import { resumeCampaign } from '@/use-cases/vetting/resume-campaign';
import { suspendCampaign } from '@/use-cases/vetting/suspend-campaign';

interface OfPledge {
  readonly pledgeId: string;
}
interface ByDesk {
  readonly actor: Actor;
  readonly campaignId: string;
  readonly reason: string;
}

const ANYBODY: Actor = { kind: 'anonymous' };
const backer = ({ pledgeId }: OfPledge): Actor => ({ kind: 'holder', pledgeId });

/** What a page or an action of the web application does when somebody presses a button: the use case behind it, nothing else. */
export const ACTS = {
  'open-pledge': (press: { draftId: string; consentSentence: string }) => openPledge(ANYBODY, press),
  /** The way back from Stripe's page, as `app/pledges/[id]/return` does it. */
  'come-back': async (visit: OfPledge & { sessionId: string }) => {
    const page = await refreshPaymentPage(visit);
    const pays = page.purpose === 'REPAIR' && page.status === 'COLLECTING';
    return pays ? repairPayment(backer(visit), visit.pledgeId, { onlyNewCard: true }) : page;
  },
  'come-back-from-bank': (visit: OfPledge) => refreshPayment({ pledgeId: visit.pledgeId }),
  'change-pledge': ({ wanted, ...press }: OfPledge & { wanted: PledgeContent }) =>
    changePledge(backer(press), press.pledgeId, wanted),
  'cancel-pledge': (press: OfPledge) => cancelPledge(backer(press), press.pledgeId),
  'change-card': (press: OfPledge) => changeCard(backer(press), press.pledgeId),
  'repair-payment': (press: OfPledge) => repairPayment(backer(press), press.pledgeId),
  'suspend-campaign': ({ actor, ...press }: ByDesk) => suspendCampaign(actor, press),
  'resume-campaign': ({ actor, ...press }: ByDesk) => resumeCampaign(actor, press),
  'cancel-campaign': ({ actor, ...press }: ByDesk) => cancelCampaign(actor, press),
  'hold-campaign': ({ actor, ...press }: ByDesk) => holdCampaign(actor, press),
  'release-campaign': ({ actor, campaignId }: ByDesk) => releaseCampaign(actor, campaignId),
  'request-refund': ({ actor, ...input }: RefundInput & { actor: Actor }) => requestRefund(actor, input),
  'retry-refund': ({ actor, requestId }: { actor: Actor; requestId: string }) =>
    retryRefund(actor, requestId),
  'pay-refund-by-hand': ({ actor, requestId }: { actor: Actor; requestId: string }) =>
    payRefundByHand(actor, { requestId, reference: 'Virement du jour' }),
  'release-payouts': ({ actor, businessId }: { actor: Actor; businessId: string }) =>
    releasePayouts(actor, businessId),
} satisfies Record<string, (args: never) => Promise<unknown>>;

export type ActName = keyof typeof ACTS;
export type ActArgs<N extends ActName> = Parameters<(typeof ACTS)[N]>[0];
export type ActResult<N extends ActName> = Awaited<ReturnType<(typeof ACTS)[N]>>;
