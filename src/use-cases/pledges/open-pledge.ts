import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { businessNow, wallNow } from '@/adapters/clock';
import { forPledging, readChoice } from '@/adapters/db/choice';
import { database } from '@/adapters/db/client';
import type { OpenedPledge } from '@/adapters/db/open-pledge';
import { showPaymentPage } from '@/adapters/db/show-payment-page';
import { emailHash, shardOf } from '@/adapters/email-hash';
import { openOrReplace } from '@/adapters/pledging/open-or-replace';
import { onBehalfOf } from '@/adapters/stripe/on-behalf-of';
import { openSetupPage } from '@/adapters/stripe/payment-page';
import { CONSENT_VERSION } from '@/domain/consent';
import { sameEmail } from '@/domain/email';
import { addHours } from '@/domain/paris-time';
import type { Actor } from '@/domain/permission';
import {
  type Choice,
  pledgeLines,
  pledgeReference,
  pledgeTotal,
  unitsByReward,
  whyNotOpen,
  whyNotPledge,
} from '@/domain/pledge';
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
  const { campaign, data, choice, made } = draft;
  if (made) return { kind: 'already-confirmed', pledgeId: made };
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
  const opened = await openOrReplace(newPledge);
  if (opened.earlier === 'made') return { kind: 'already-confirmed', pledgeId: opened.pledgeId };
  if (draft.hasMovedSince) await knowHere(input.draftId, opened.pledgeId);
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
  const earlier = row.pledgeId
    ? await db.pledge.findUnique({
        where: { id: row.pledgeId },
        select: { id: true, status: true, lines: true },
      })
    : null;
  // Units that this draft's own open pledge holds are not taken by somebody else.
  const held = unitsByReward(earlier?.status === 'OPEN' ? earlier.lines : []);
  const made = earlier && earlier.status !== 'OPEN' && earlier.status !== 'EXPIRED' ? earlier.id : null;
  return { campaign, data, choice, held, made, hasMovedSince: row.openedUnder !== null };
}

/** Whoever presses here has read what stands here: the way back from Stripe may lead here. */
async function knowHere(draftId: string, pledgeId: string): Promise<void> {
  await database().pledgeDraft.updateMany({ where: { id: draftId, pledgeId }, data: { openedUnder: null } });
}

/** What `open_pledge` has just written. */
const NEW_PAGE = { number: 1, purpose: 'PLEDGE', status: 'CREATED', url: null, customerId: null } as const;

async function readPage(pageId: string) {
  const { pledge, ...page } = await database().paymentPage.findUniqueOrThrow({
    where: { id: pageId },
    include: { pledge: { select: { stripeCustomerId: true } } },
  });
  return { ...page, customerId: pledge.stripeCustomerId };
}

async function askForPage(
  opened: OpenedPledge,
  draft: Awaited<ReturnType<typeof loadDraft>>,
  consentSentence: string,
): Promise<PledgeOpened> {
  const { pledgeId, pageId } = opened;
  const page = opened.earlier === null ? NEW_PAGE : await readPage(pageId);
  if (page.status === 'OPEN' && page.url) return { kind: 'page', pledgeId, url: page.url };
  if (page.status === 'COMPLETE' || page.status === 'EXPIRED') return tellOfClosedPage(pledgeId);
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
      customerId: page.customerId,
      onBehalfOf: onBehalfOf(campaign),
    },
    opened.earlier === null ? opened.openedAt : await businessNow(),
  );
  if (!shown) throw new Refusal('PAYMENT_SERVICE_AWAY');
  const url = await showPaymentPage({ id: pageId, pledgeId }, shown);
  return url ? { kind: 'page', pledgeId, url } : tellOfClosedPage(pledgeId);
}

/** The page was closed while this press waited: its card was saved in another tab, or the campaign takes no pledges any more. */
async function tellOfClosedPage(pledgeId: string): Promise<PledgeOpened> {
  const { status, campaign } = await database().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    include: { campaign: true },
  });
  if (status !== 'OPEN' && status !== 'EXPIRED') return { kind: 'already-confirmed', pledgeId };
  throw new Refusal(whyNotOpen(forPledging(campaign), await businessNow()) ?? 'PAYMENT_SERVICE_AWAY');
}
