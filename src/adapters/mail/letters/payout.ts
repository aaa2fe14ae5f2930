import type { MailVariables } from '../kinds';
import type { Letter, LetterWriter, MailContext } from '../letter';
import type { Voice } from '../voice';
import { aboutCampaign } from './campaign-parts';

/** To the business: from the deadline to the money on its bank account. */
export const payoutLetters = {
  'campaign-reached-deadline': (v, voice, context) => {
    const end = v.succeeded ? 'reached' : 'missed';
    const known = {
      title: v.campaignTitle,
      pledged: voice.euros(v.pledgedCents),
      goal: voice.euros(v.goalCents),
      percent: voice.percent(v.pledgedCents, v.goalCents),
      backers: v.backers,
    };
    return {
      ...aboutCampaign(v, voice, context),
      subject: voice.subject(`campaign-reached-deadline.${end}.subject`, v.campaignTitle),
      preheader: voice.say(`campaign-reached-deadline.${end}.preheader`, known),
      title: voice.say(`campaign-reached-deadline.${end}.title`),
      before: [
        { kind: 'paragraph', text: voice.say(`campaign-reached-deadline.${end}.figures`, known) },
        {
          kind: 'wall',
          reachedCents: v.pledgedCents,
          goalCents: v.goalCents,
          caption: voice.say('wall', known),
        },
        { kind: 'paragraph', text: voice.say(`campaign-reached-deadline.${end}.next`) },
        { kind: 'paragraph', text: voice.say(`campaign-reached-deadline.${end}.todo`) },
      ],
    };
  },

  'collection-finished': (v, voice, context) => ({
    ...aboutCampaign(v, voice, context, 'buttons.statement'),
    subject: voice.subject('collection-finished.subject', v.campaignTitle),
    preheader: voice.say('collection-finished.preheader', { collected: voice.euros(v.collectedCents) }),
    title: voice.say('collection-finished.title'),
    before: [
      { kind: 'paragraph', text: voice.say('collection-finished.done', { title: v.campaignTitle }) },
      {
        kind: 'facts',
        rows: (['pledged', 'collected', 'dropped'] as const).map((figure) => ({
          label: voice.say(`collection-finished.${figure}`),
          value: voice.euros(v[`${figure}Cents`], true),
        })),
      },
      { kind: 'paragraph', text: voice.say('collection-finished.next') },
    ],
  }),

  'payout-sent': (v, voice, context) => {
    const known = {
      title: v.campaignTitle,
      amount: voice.euros(v.amountCents, true),
      arrival: voice.day(v.arrivalAt),
    };
    return {
      ...aboutMoney('payout-sent', v, voice, context),
      preheader: voice.say('payout-sent.preheader', known),
      before: [
        { kind: 'paragraph', text: voice.say('payout-sent.sent', known) },
        { kind: 'paragraph', text: voice.say('payout-sent.statement') },
      ],
    };
  },

  'payout-paid': (v, voice, context) => {
    const known = { title: v.campaignTitle, amount: voice.euros(v.amountCents, true) };
    return {
      ...aboutMoney('payout-paid', v, voice, context),
      preheader: voice.say('payout-paid.preheader', known),
      before: [
        { kind: 'paragraph', text: voice.say('payout-paid.arrived', known) },
        { kind: 'paragraph', text: voice.say('payout-paid.todo') },
      ],
    };
  },

  'payout-failed': (v, voice, context) => {
    const known = { title: v.campaignTitle, amount: voice.euros(v.amountCents, true) };
    return {
      ...aboutCampaign(v, voice, context, 'buttons.bank'),
      subject: voice.subject('payout-failed.subject', v.campaignTitle),
      preheader: voice.say('payout-failed.preheader', known),
      title: voice.say('payout-failed.title'),
      before: [
        { kind: 'paragraph', text: voice.say('payout-failed.returned', known) },
        { kind: 'notice', text: voice.say(`payout-failed.why.${whyPayoutFailed(v.failureCode)}`) },
        { kind: 'paragraph', text: voice.say('payout-failed.todo') },
      ],
    };
  },

  'transfers-stopped': (v, voice, context) => {
    const known = { title: v.campaignTitle, amount: voice.euros(v.amountCents, true) };
    return {
      ...aboutCampaign(v, voice, context, 'buttons.payments'),
      subject: voice.subject('transfers-stopped.subject', v.campaignTitle),
      preheader: voice.say('transfers-stopped.preheader', known),
      title: voice.say('transfers-stopped.title'),
      before: [
        { kind: 'paragraph', text: voice.say('transfers-stopped.waits', known) },
        { kind: 'paragraph', text: voice.say('transfers-stopped.todo') },
      ],
    };
  },
} satisfies { [K in PayoutKind]: LetterWriter<MailVariables[K]> };

type PayoutKind =
  | 'campaign-reached-deadline'
  | 'collection-finished'
  | 'payout-sent'
  | 'payout-paid'
  | 'payout-failed'
  | 'transfers-stopped';

/** Money that the business is getting: the statement explains it, and the law has its taxes recalled. */
function aboutMoney(
  kind: 'payout-sent' | 'payout-paid',
  v: MailVariables['payout-paid'],
  voice: Voice,
  context: MailContext,
): Omit<Letter, 'preheader' | 'before'> {
  return {
    ...aboutCampaign(v, voice, context, 'buttons.statement'),
    subject: voice.subject(`${kind}.subject`, v.campaignTitle),
    title: voice.say(`${kind}.title`),
    after: taxes(voice),
  };
}

/** Stripe's failure codes of a payout that the holder can do something about; the others read as "the bank refused". */
function whyPayoutFailed(code: string): 'closed' | 'unknownAccount' | 'holder' | 'other' {
  if (code === 'account_closed' || code === 'account_frozen') return 'closed';
  if (code === 'no_account' || code === 'invalid_account_number') return 'unknownAccount';
  return code === 'incorrect_account_holder_name' ? 'holder' : 'other';
}

/** CGI 242 bis: each payment reminds the seller of its tax and social duties, with the administrations' addresses. */
function taxes(voice: Voice): Letter['after'] {
  return [
    { kind: 'small', text: voice.say('payout.taxes') },
    {
      kind: 'links',
      links: [
        { label: 'impots.gouv.fr', url: 'https://www.impots.gouv.fr/' },
        { label: 'urssaf.fr', url: 'https://www.urssaf.fr/' },
      ],
    },
  ];
}
