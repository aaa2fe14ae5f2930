import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { businessNow, wallNow } from '@/adapters/clock';
import { applyPageFacts } from '@/adapters/db/apply-page-facts';
import { forPledging, readChoice } from '@/adapters/db/choice';
import { database } from '@/adapters/db/client';
import { type OpenedPledge, openPledgeRow } from '@/adapters/db/open-pledge';
import { showPaymentPage } from '@/adapters/db/show-payment-page';
import { emailHash, shardOf } from '@/adapters/email-hash';
import { closeSetupPage, openSetupPage } from '@/adapters/stripe/payment-page';
import { CONSENT_VERSION } from '@/domain/consent';
import { sameEmail } from '@/domain/email';
import { addHours } from '@/domain/paris-time';
import type { Actor } from '@/domain/permission';
import { type Choice, pledgeLines, pledgeReference, pledgeTotal, whyNotPledge } from '@/domain/pledge';
import { DRAFT_LIFE_HOURS, detailFaults, type PledgeDraftData } from '@/domain/pledge-draft';
import { Refusal, refuseIf } from '@/domain/refusal';

export type PledgeOpened =
  /** Send the resident there: Stripe's page, on which the card is saved and nothing is charged. */
  | { readonly kind: 'page'; readonly pledgeId: string; readonly url: string }
  /** The resident had already finished on Stripe's page (back button): nothing new is made. */
  | { readonly kind: 'already-confirmed'; readonly pledgeId: string };

/**
 * Opens the pledge of a draft: holds its stock, writes it down, then asks Stripe for the payment page. Pressing twice gives the same page;
 * a draft that was changed since replaces its open pledge. `consentSentence` is what the resident just read on the recap, in her language.
 * Refuses for every reason of `whyNotPledge` and `detailFaults`, TOO_MANY_OPEN_PLEDGES, and PAYMENT_SERVICE_AWAY (press again later).
 */
export async function openPledge(
  actor: Actor,
  input: { draftId: string; consentSentence: string },
): Promise<PledgeOpened> {
  const draft = await loadDraft(input.draftId);
  const { campaign, data, choice } = draft;
  refuseIf(whyNotPledge(forPledging(campaign), choice, await businessNow(), draft.held));
  const faults = detailFaults(
    data,
    choice.rewards.some(({ reward }) => reward.way === 'POST'),
  );
  if (faults.length > 0) throw new Refusal('FORM_INCOMPLETE', faults);

  const hash = emailHash(data.email);
  const newPledge = {
    pledgeId: uuidv7(),
    pageId: uuidv7(),
    reference: pledgeReference(randomBytes(8)),
    campaignId: campaign.id,
    draftId: input.draftId,
    userId: actor.kind === 'user' && sameEmail(actor.email) === sameEmail(data.email) ? actor.userId : null,
    amountCents: pledgeTotal(choice),
    email: sameEmail(data.email),
    emailHash: hash,
    shard: shardOf(hash),
    locale: data.locale,
    backerName: data.backerName.trim(),
    listedPublicly: data.listedPublicly,
    message: data.message.trim(),
    zone: data.zone,
    deliveryAddress: data.address,
    consentVersion: CONSENT_VERSION,
    consentSentence: input.consentSentence,
    lines: pledgeLines(choice),
  };
  let opened = await openPledgeRow(newPledge);
  if (opened.reused && !(await stillSame(opened, newPledge))) {
    const status = await closeEarlier(opened, campaign.id);
    if (status === 'CONFIRMED') return { kind: 'already-confirmed', pledgeId: opened.pledgeId };
    opened = await openPledgeRow(newPledge);
  }
  return askForPage(opened, draft, input.consentSentence);
}

async function loadDraft(draftId: string) {
  const db = database();
  const row = await db.pledgeDraft.findFirst({
    where: { id: draftId, createdAt: { gt: addHours(wallNow(), -DRAFT_LIFE_HOURS) } },
  });
  if (!row) throw new Refusal('DRAFT_EXPIRED');
  const data = row.data as unknown as PledgeDraftData;
  const campaign = await db.campaign.findUniqueOrThrow({
    where: { id: row.campaignId },
    include: { business: { select: { stripeAccountId: true } } },
  });
  const choice: Choice = await readChoice(db, campaign.id, data);
  // Units that this draft's own open pledge holds are not taken by somebody else.
  const mine = row.pledgeId
    ? await db.pledgeLine.findMany({
        where: { pledgeId: row.pledgeId, kind: 'REWARD', pledge: { status: 'OPEN' } },
      })
    : [];
  return { campaign, data, choice, held: new Map(mine.map((line) => [line.rewardId ?? '', line.quantity])) };
}

/** Whether the open pledge of this draft says what the draft says now. */
async function stillSame(
  opened: OpenedPledge,
  wanted: Parameters<typeof openPledgeRow>[0],
): Promise<boolean> {
  const pledge = await database().pledge.findUniqueOrThrow({
    where: { id: opened.pledgeId },
    include: { lines: true },
  });
  const content = (it: {
    email: string;
    backerName: string;
    listedPublicly: boolean;
    message: string;
    zone: string | null;
    deliveryAddress: unknown;
    lines: readonly { kind: string; rewardId: string | null; quantity: number; amountCents: number }[];
  }) =>
    JSON.stringify([
      [
        it.email,
        it.backerName,
        it.listedPublicly,
        it.message,
        it.zone,
        Object.entries(it.deliveryAddress ?? {}).sort(),
      ],
      it.lines.map((line) => [line.kind, line.rewardId, line.quantity, line.amountCents].join()).sort(),
    ]);
  return content(pledge) === content(wanted);
}

async function closeEarlier(opened: OpenedPledge, campaignId: string) {
  const page = await database().paymentPage.findUniqueOrThrow({ where: { id: opened.pageId } });
  const known = { id: page.id, pledgeId: opened.pledgeId, campaignId, purpose: page.purpose };
  if (!page.stripeSessionId) throw new Refusal('PAYMENT_SERVICE_AWAY');
  const facts = await closeSetupPage(page.stripeSessionId, await businessNow());
  if (!facts) throw new Refusal('PAYMENT_SERVICE_AWAY');
  return applyPageFacts(known, facts);
}

async function askForPage(
  opened: OpenedPledge,
  draft: Awaited<ReturnType<typeof loadDraft>>,
  consentSentence: string,
): Promise<PledgeOpened> {
  const { pledgeId, pageId } = opened;
  const page = await database().paymentPage.findUniqueOrThrow({
    where: { id: pageId },
    include: { pledge: { select: { stripeCustomerId: true } } },
  });
  if (page.status === 'OPEN' && page.url) return { kind: 'page', pledgeId, url: page.url };
  const { campaign, data } = draft;
  const shown = await openSetupPage(
    {
      pageId,
      pledgeId,
      number: page.number,
      campaignId: campaign.id,
      campaignTitle: campaign.title,
      email: sameEmail(data.email),
      locale: data.locale,
      consentSentence,
      purpose: page.purpose,
      customerId: page.pledge.stripeCustomerId,
      onBehalfOf: campaign.merchantOfRecord === 'BUSINESS' ? campaign.business.stripeAccountId : null,
    },
    await businessNow(),
  );
  if (!shown) throw new Refusal('PAYMENT_SERVICE_AWAY');
  if (!(await showPaymentPage({ id: pageId, pledgeId }, shown))) throw new Refusal('CAMPAIGN_ENDED');
  return { kind: 'page', pledgeId, url: shown.url };
}
