import { addElapsedDays } from '@/domain/paris-time';
import { isUuid } from '@/domain/uuid';
import type { Tx } from '../db/client';
import type { Campaign, Mail, Pledge } from '../db/generated/client';
import { readOperator } from '../db/operator';
import { makeLink } from '../db/pledge-link';
import { env } from '../env';
import { contributionUrl } from './addresses';
import { audienceOf } from './audience';
import type { MailContext, Seller } from './letter';

/** A backer may need the page long after the deadline: deliveries, questions, the legal guarantees of what was bought. */
const LINK_DAYS_AFTER_DEADLINE = 400;
/** A repair link outlives its window by a day, to say that it is over. */
const LINK_DAYS_AFTER_REPAIR = 1;

/** All that a mail needs beside its stored variables. Makes a fresh link when it is about a pledge: no token is ever stored. */
export async function readMailContext(tx: Tx, mail: Mail): Promise<MailContext> {
  const { pledge, campaign } = await readSubject(tx, mail);
  const audience = await audienceOf(tx, mail, {
    isPledge: pledge !== null,
    businessId: campaign?.businessId ?? null,
  });
  const about =
    pledge ??
    (audience === 'backer' && campaign ? await newestPledge(tx, campaign.id, mail.recipient) : null);
  const place = { appUrl: env().APP_URL, locale: mail.locale === 'en' ? ('en' as const) : ('fr' as const) };
  const pledgeUrl =
    about && campaign
      ? contributionUrl(place, await makeLink(tx, about.id, 'pledge', linkExpiry(mail, about, campaign)))
      : null;
  return {
    ...place,
    audience,
    askedAt: mail.createdAt,
    pledgeUrl,
    seller: campaign ? sellerOf(campaign.business) : null,
    deadlineAt: campaign?.deadlineAt?.toISOString() ?? null,
    operator: await readOperator(tx),
  };
}

async function readSubject(tx: Tx, { subjectId }: Mail) {
  const nothing = { pledge: null, campaign: null };
  if (!isUuid(subjectId)) return nothing;
  const withBusiness = { include: { business: true } } as const;
  const found = await tx.pledge.findUnique({ where: { id: subjectId }, include: { campaign: withBusiness } });
  if (found) return { pledge: found, campaign: found.campaign };
  return {
    pledge: null,
    campaign: await tx.campaign.findUnique({ where: { id: subjectId }, ...withBusiness }),
  };
}

/** A backer of several pledges gets one mail about the campaign; its link opens the newest. */
function newestPledge(tx: Tx, campaignId: string, email: string): Promise<Pledge | null> {
  return tx.pledge.findFirst({
    where: { campaignId, email, confirmedAt: { not: null } },
    orderBy: { confirmedAt: 'desc' },
  });
}

function linkExpiry(mail: Mail, pledge: Pledge, campaign: Campaign): Date {
  if (mail.kind.startsWith('repair-') && pledge.repairUntil)
    return addElapsedDays(pledge.repairUntil, LINK_DAYS_AFTER_REPAIR);
  return addElapsedDays(campaign.deadlineAt ?? mail.createdAt, LINK_DAYS_AFTER_DEADLINE);
}

function sellerOf(business: {
  id: string;
  name: string;
  siret: string;
  addressLine: string;
  postcode: string;
  communeName: string;
  email: string;
  phone: string;
}): Seller {
  const { id, name, siret, email, phone } = business;
  return {
    id,
    name,
    siret,
    email,
    phone,
    address: `${business.addressLine}, ${business.postcode}\u00a0${business.communeName}`,
  };
}
