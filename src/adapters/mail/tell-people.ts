import type { Alert } from '@/domain/alert';
import type { Tx } from '../db/client';
import { type CampaignFacts, campaignFacts } from './campaign-facts';
import type { MailKind, MailVariables } from './kinds';
import { queueMail } from './queue-mail';
import { businessRecipients, deskRecipient } from './recipients';

/** Mails about a campaign that need nothing but figures beside its name. */
type CampaignMail = {
  [K in MailKind]: CampaignFacts extends Pick<MailVariables[K], keyof MailVariables[K] & keyof CampaignFacts>
    ? K
    : never;
}[MailKind];

interface Telling<K extends CampaignMail> {
  readonly kind: K;
  readonly occurrence?: string;
  readonly figures: Omit<MailVariables[K], keyof CampaignFacts>;
  readonly at: Date;
}

/** Asks for a mail to every member of the campaign's business, in the language of each. */
export async function tellBusiness<K extends CampaignMail>(
  tx: Tx,
  campaignId: string,
  { kind, occurrence, figures, at }: Telling<K>,
): Promise<void> {
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  for (const to of await businessRecipients(tx, campaign.businessId)) {
    await queueMail(tx, {
      kind,
      subjectId: campaignId,
      occurrence,
      ...to,
      variables: { ...campaignFacts(campaign), ...figures } as MailVariables[K],
      at,
    });
  }
}

/** Asks for a mail to the backer of a pledge, in her language. */
export async function tellBacker<K extends CampaignMail>(
  tx: Tx,
  pledge: { readonly id: string; readonly email: string; readonly locale: string },
  campaign: Parameters<typeof campaignFacts>[0],
  { kind, occurrence, figures, at }: Telling<K>,
): Promise<void> {
  await queueMail(tx, {
    kind,
    subjectId: pledge.id,
    occurrence,
    recipient: pledge.email,
    locale: pledge.locale,
    variables: { ...campaignFacts(campaign), ...figures } as MailVariables[K],
    at,
  });
}

/** Asks for a mail to the campaign's adviser and to the desk's common address. The same occurrence is not told twice. */
export async function alertDesk(
  tx: Tx,
  campaignId: string,
  alert: { readonly about: Alert; readonly occurrence: string; readonly at: Date },
): Promise<void> {
  const { title, adviserId } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const adviser = await deskRecipient(tx, adviserId);
  const common = await deskRecipient(tx, null);
  for (const to of adviser.recipient === common.recipient ? [common] : [adviser, common]) {
    await queueMail(tx, {
      kind: 'desk-alert',
      subjectId: campaignId,
      occurrence: `${alert.about}:${alert.occurrence}`,
      ...to,
      variables: { about: alert.about, campaignTitle: title, campaignId },
      at: alert.at,
    });
  }
}
