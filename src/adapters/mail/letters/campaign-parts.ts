import { atelierUrl, businessUrl, deskUrl, projectUrl, statementUrl } from '../addresses';
import type { MailVariables } from '../kinds';
import type { Letter, MailContext } from '../letter';
import type { Voice } from '../voice';

type Label =
  | 'buttons.campaign'
  | 'buttons.answer'
  | 'buttons.launch'
  | 'buttons.statement'
  | 'buttons.payments'
  | 'buttons.bank';

/** What the mails to a campaign's business have in common: the business is led to its atelier, the desk to the file. */
export function aboutCampaign(
  v: MailVariables['campaign-approved'],
  voice: Voice,
  context: MailContext,
  label: Label = 'buttons.campaign',
): Pick<Letter, 'about' | 'button' | 'after'> {
  const button =
    context.audience === 'desk'
      ? { label: voice.say('buttons.file'), url: deskUrl(context, v.campaignId) }
      : { label: voice.say(label), url: placeOf(label, v.campaignId, context) };
  return { about: v.campaignTitle, button, after: [] };
}

/** The way to the public page, below what the mail is about. */
export const projectLinks = (
  v: { readonly campaignSlug: string },
  voice: Voice,
  context: MailContext,
): Letter['after'][number] => ({
  kind: 'links',
  links: [{ label: voice.say('buttons.project'), url: projectUrl(context, v.campaignSlug) }],
});

function placeOf(label: Label, campaignId: string, context: MailContext): string {
  if (label === 'buttons.statement') return statementUrl(context, campaignId);
  const atBusiness = label === 'buttons.payments' || label === 'buttons.bank';
  return atBusiness && context.seller
    ? businessUrl(context, context.seller.id)
    : atelierUrl(context, campaignId);
}
