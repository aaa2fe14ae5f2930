import { projectsUrl, projectUrl } from '../addresses';
import type { MailVariables } from '../kinds';
import type { Block, LetterWriter } from '../letter';
import type { Voice } from '../voice';
import { projectLinks } from './campaign-parts';
import { contribution, legalNotice, receipt } from './pledge-parts';

/** While a campaign is open: what the backer promised, changed or took back. Nothing is charged in any of these. */
export const pledgeLetters = {
  'pledge-confirmed': (v, voice, context) => {
    const known = { ...said(v, voice), business: context.seller?.name ?? '' };
    return {
      subject: voice.subject('pledge-confirmed.subject', v.campaignTitle),
      preheader: voice.say('pledge-confirmed.preheader', known),
      about: v.campaignTitle,
      title: voice.say('pledge-confirmed.title'),
      before: [
        { kind: 'paragraph', text: voice.say('pledge-confirmed.saved', known) },
        { kind: 'paragraph', text: voice.say('pledge-confirmed.charged', known) },
        ...(v.cardExpiresTooSoon
          ? [{ kind: 'notice', text: voice.say('pledge-confirmed.cardExpires') } satisfies Block]
          : []),
        receipt(v, voice),
      ],
      button: contribution(voice, context),
      after: [
        whatNext(v, voice),
        { kind: 'small', text: voice.say('pledge.personalLink') },
        ...legalNotice(v, voice, context),
      ],
    };
  },

  'pledge-changed': (v, voice, context) => ({
    subject: voice.subject('pledge-changed.subject', v.campaignTitle),
    preheader: voice.say('pledge-changed.preheader', said(v, voice)),
    about: v.campaignTitle,
    title: voice.say('pledge-changed.title'),
    before: [
      { kind: 'paragraph', text: voice.say('pledge-changed.replaces', said(v, voice)) },
      { kind: 'paragraph', text: voice.say('pledge-changed.charged', said(v, voice)) },
      receipt(v, voice),
    ],
    button: contribution(voice, context),
    after: [{ kind: 'small', text: voice.say('pledge.personalLink') }, ...legalNotice(v, voice, context)],
  }),

  'pledge-card-changed': (v, voice, context) => {
    const known = { ...said(v, voice), last4: v.cardLast4 };
    // A card may also be changed while a refused payment is being repaired.
    const decided = context.askedAt.getTime() >= Date.parse(v.deadlineAt);
    return {
      subject: voice.subject('pledge-card-changed.subject', v.campaignTitle),
      preheader: voice.say('pledge-card-changed.preheader', known),
      about: v.campaignTitle,
      title: voice.say('pledge-card-changed.title'),
      before: [
        { kind: 'paragraph', text: voice.say('pledge-card-changed.replaces', known) },
        {
          kind: 'paragraph',
          text: voice.say(
            decided ? 'pledge-card-changed.afterDeadline' : 'pledge-card-changed.beforeDeadline',
            known,
          ),
        },
      ],
      button: contribution(voice, context),
      after: [{ kind: 'small', text: voice.say('pledge-card-changed.notYou') }],
    };
  },

  'pledge-cancelled': (v, voice, context) => ({
    subject: voice.subject('pledge-cancelled.subject', v.campaignTitle),
    preheader: voice.say('pledge-cancelled.preheader'),
    about: v.campaignTitle,
    title: voice.say('pledge-cancelled.title'),
    before: [
      {
        kind: 'paragraph',
        text: voice.say('pledge-cancelled.done', {
          amount: voice.euros(v.amountCents),
          title: v.campaignTitle,
        }),
      },
      { kind: 'paragraph', text: voice.say('pledge-cancelled.money') },
    ],
    button: contribution(voice, context),
    after: [projectLinks(v, voice, context)],
  }),

  'pledge-not-completed': (v, voice, context) => ({
    subject: voice.subject('pledge-not-completed.subject', v.campaignTitle),
    preheader: voice.say('pledge-not-completed.preheader'),
    about: v.campaignTitle,
    title: voice.say('pledge-not-completed.title'),
    before: [
      { kind: 'paragraph', text: voice.say('pledge-not-completed.why', { title: v.campaignTitle }) },
      { kind: 'paragraph', text: voice.say('pledge-not-completed.money') },
    ],
    button: { label: voice.say('buttons.project'), url: projectUrl(context, v.campaignSlug) },
    after: [{ kind: 'links', links: [{ label: voice.say('buttons.projects'), url: projectsUrl(context) }] }],
  }),
} satisfies { [K in PledgeKind]: LetterWriter<MailVariables[K]> };

type PledgeKind =
  | 'pledge-confirmed'
  | 'pledge-changed'
  | 'pledge-card-changed'
  | 'pledge-cancelled'
  | 'pledge-not-completed';

function said(v: MailVariables['pledge-changed'], voice: Voice) {
  return {
    title: v.campaignTitle,
    amount: voice.euros(v.amountCents),
    goal: voice.euros(v.goalCents),
    deadline: voice.moment(v.deadlineAt),
  };
}

function whatNext(v: MailVariables['pledge-confirmed'], voice: Voice): Block {
  const known = said(v, voice);
  const step = (name: 'until' | 'reached' | 'missed') => ({
    when: voice.say(`pledge-confirmed.next.${name}.when`, known),
    what: voice.say(`pledge-confirmed.next.${name}.what`, known),
  });
  return {
    kind: 'steps',
    heading: voice.say('pledge-confirmed.next.heading'),
    steps: [step('until'), step('reached'), step('missed')],
  };
}
