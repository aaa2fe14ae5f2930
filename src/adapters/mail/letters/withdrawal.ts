import type { MailVariables } from '../kinds';
import type { LetterWriter } from '../letter';
import { contribution } from './pledge-parts';

/** The acknowledgement that the law asks for, on a durable medium: what was declared, by whom, on which day and at which hour (L221-21). */
export const withdrawalLetters = {
  'withdrawal-received': (v, voice, context) => ({
    subject: voice.subject('withdrawal-received.subject', v.campaignTitle),
    preheader: voice.say('withdrawal-received.preheader', { moment: voice.moment(v.declaredAt) }),
    about: v.campaignTitle,
    title: voice.say('withdrawal-received.title'),
    before: [
      {
        kind: 'paragraph',
        text: voice.say('withdrawal-received.received', { moment: voice.moment(v.declaredAt) }),
      },
      {
        kind: 'facts',
        rows: [
          { label: voice.say('withdrawal-received.name'), value: v.declaredName || '–' },
          { label: voice.say('withdrawal-received.contract'), value: v.pledgeReference },
          { label: voice.say('withdrawal-received.seller'), value: context.seller?.name ?? '–' },
          { label: voice.say('withdrawal-received.amount'), value: voice.euros(v.amountCents, true) },
        ],
      },
      {
        kind: 'paragraph',
        text: voice.say(v.charged ? 'withdrawal-received.refund' : 'withdrawal-received.noCharge', {
          amount: voice.euros(v.amountCents, true),
        }),
      },
    ],
    button: contribution(voice, context),
    after: [{ kind: 'small', text: voice.say('withdrawal-received.keep') }],
  }),
} satisfies { 'withdrawal-received': LetterWriter<MailVariables['withdrawal-received']> };
