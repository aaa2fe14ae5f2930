import { disputeUrl, statementUrl } from '../addresses';
import type { MailVariables } from '../kinds';
import type { Letter, LetterWriter, MailContext } from '../letter';
import type { Voice } from '../voice';

/** A bank asks for a payment back, and how it ended: to the adviser, who answers, and to the business, whose money it may be. */
export const disputeLetters = {
  'dispute-opened': (v, voice, context) => {
    const amount = voice.euros(v.amountCents, true);
    return {
      ...aboutDispute(v, voice, context),
      subject: voice.subject(`dispute-opened.${v.ask}.subject`, v.campaignTitle),
      preheader: v.dueAt
        ? voice.say('dispute-opened.preheader', { day: voice.day(v.dueAt), amount })
        : voice.say('dispute-opened.noDay', { amount }),
      title: voice.say(`dispute-opened.${v.ask}.title`),
      before: [
        {
          kind: 'paragraph',
          text: voice.say(`dispute-opened.${v.ask}.what`, { amount, title: v.campaignTitle }),
        },
        {
          kind: 'facts',
          rows: [
            { label: voice.say('dispute.pledge'), value: v.pledgeReference },
            { label: voice.say('dispute.amount'), value: amount },
            { label: voice.say('dispute.reason'), value: voice.say(`dispute.reasons.${v.reason}`) },
            ...(v.dueAt ? [{ label: voice.say('dispute.due'), value: voice.moment(v.dueAt) }] : []),
          ],
        },
        { kind: 'notice', text: voice.say(`dispute-opened.todo.${readerOf(context)}`) },
        { kind: 'paragraph', text: voice.say('dispute-opened.frozen') },
      ],
    };
  },

  'dispute-ended': (v, voice, context) => {
    const known = { amount: voice.euros(v.amountCents, true), reference: v.pledgeReference };
    return {
      ...aboutDispute(v, voice, context),
      subject: voice.subject(`dispute-ended.${v.result}.subject`, v.campaignTitle),
      preheader: voice.say('dispute-ended.preheader', known),
      title: voice.say(`dispute-ended.${v.result}.title`),
      before: [
        { kind: 'paragraph', text: voice.say('dispute-ended.about', { ...known, title: v.campaignTitle }) },
        { kind: 'paragraph', text: voice.say(`dispute-ended.${v.result}.text`, known) },
      ],
    };
  },
} satisfies { [K in 'dispute-opened' | 'dispute-ended']: LetterWriter<MailVariables[K]> };

const readerOf = ({ audience }: MailContext) => (audience === 'desk' ? 'desk' : 'business');

/** The desk is led to the dispute, the business to its statement. */
function aboutDispute(
  v: Pick<MailVariables['dispute-ended'], 'disputeId' | 'campaignId' | 'campaignTitle'>,
  voice: Voice,
  context: MailContext,
): Pick<Letter, 'about' | 'button' | 'after'> {
  const button =
    readerOf(context) === 'desk'
      ? { label: voice.say('buttons.dispute'), url: disputeUrl(context, v.disputeId) }
      : { label: voice.say('buttons.statement'), url: statementUrl(context, v.campaignId) };
  return { about: v.campaignTitle, button, after: [] };
}
