import { atelierUrl, deskUrl, projectsUrl } from '../addresses';
import type { MailVariables } from '../kinds';
import type { Block, Letter, LetterWriter, MailContext } from '../letter';
import type { Voice } from '../voice';
import { projectLinks } from './campaign-parts';
import { contribution, legalNotice, receipt } from './pledge-parts';

/** What became of a campaign, and of each contribution to it. */
export const outcomeLetters = {
  'campaign-failed': (v, voice, context) => {
    const known = money(v, voice);
    return {
      subject: voice.subject('campaign-failed.subject', v.campaignTitle),
      preheader: voice.say('campaign-failed.preheader', known),
      about: v.campaignTitle,
      title: voice.say('campaign-failed.title'),
      before: [
        { kind: 'paragraph', text: voice.say('campaign-failed.money', known) },
        {
          kind: 'wall',
          reachedCents: v.pledgedCents,
          goalCents: v.goalCents,
          caption: voice.say('wall', {
            pledged: voice.euros(v.pledgedCents),
            goal: voice.euros(v.goalCents),
            percent: voice.percent(v.pledgedCents, v.goalCents),
          }),
        },
        { kind: 'paragraph', text: voice.say('campaign-failed.thanks') },
      ],
      button: contribution(voice, context),
      after: [
        { kind: 'links', links: [{ label: voice.say('buttons.projects'), url: projectsUrl(context) }] },
      ],
    };
  },

  'campaign-cancelled': (v, voice, context) => ({
    ...toldBy('campaign-cancelled', v, voice, context),
    before: [
      { kind: 'paragraph', text: voice.say('campaign-cancelled.stopped', { title: v.campaignTitle }) },
      whyStopped(v.reason, voice),
      { kind: 'paragraph', text: voice.say(`campaign-cancelled.money.${side(context)}`, money(v, voice)) },
    ],
  }),

  'campaign-suspended': (v, voice, context) => ({
    ...toldBy('campaign-suspended', v, voice, context),
    before: [
      { kind: 'paragraph', text: voice.say('campaign-suspended.paused', { title: v.campaignTitle }) },
      { kind: 'paragraph', text: voice.say(`campaign-suspended.money.${side(context)}`) },
      { kind: 'paragraph', text: voice.say('campaign-suspended.otherwise') },
    ],
  }),

  'campaign-resumed': (v, voice, context) => ({
    ...toldBy('campaign-resumed', v, voice, context),
    before: [
      { kind: 'paragraph', text: voice.say('campaign-resumed.open', { title: v.campaignTitle }) },
      { kind: 'paragraph', text: voice.say(`campaign-resumed.money.${side(context)}`) },
    ],
  }),

  'pledge-collected': (v, voice, context) => {
    const known = {
      ...money(v, voice),
      business: v.businessName,
      date: voice.day(context.askedAt.toISOString()),
    };
    return {
      subject: voice.subject('pledge-collected.subject', v.campaignTitle),
      preheader: voice.say('pledge-collected.preheader', known),
      about: v.campaignTitle,
      title: voice.say('pledge-collected.title'),
      before: [
        { kind: 'paragraph', text: voice.say('pledge-collected.charged', known) },
        receipt(v, voice),
        { kind: 'paragraph', text: voice.say('pledge-collected.next', known) },
      ],
      button: contribution(voice, context),
      after: [
        { kind: 'small', text: voice.say('pledge-collected.proof') },
        ...legalNotice(v, voice, context),
      ],
    };
  },

  'pledge-dropped': (v, voice, context) => ({
    subject: voice.subject('pledge-dropped.subject', v.campaignTitle),
    preheader: voice.say('pledge-dropped.preheader'),
    about: v.campaignTitle,
    title: voice.say('pledge-dropped.title'),
    before: [
      { kind: 'paragraph', text: voice.say('pledge-dropped.ended', money(v, voice)) },
      { kind: 'paragraph', text: voice.say('pledge-dropped.money') },
      { kind: 'paragraph', text: voice.say('pledge-dropped.thanks') },
    ],
    button: contribution(voice, context),
    after: [],
  }),

  'pledge-refunded': (v, voice, context) => ({
    subject: voice.subject('pledge-refunded.subject', v.campaignTitle),
    preheader: voice.say('pledge-refunded.preheader', money(v, voice)),
    about: v.campaignTitle,
    title: voice.say('pledge-refunded.title'),
    before: [
      { kind: 'paragraph', text: voice.say('pledge-refunded.done', money(v, voice)) },
      { kind: 'paragraph', text: voice.say('pledge-refunded.when') },
    ],
    button: contribution(voice, context),
    after: [],
  }),
} satisfies { [K in OutcomeKind]: LetterWriter<MailVariables[K]> };

type OutcomeKind =
  | 'campaign-failed'
  | 'campaign-cancelled'
  | 'campaign-suspended'
  | 'campaign-resumed'
  | 'pledge-collected'
  | 'pledge-dropped'
  | 'pledge-refunded';

const side = (context: MailContext): 'backer' | 'business' =>
  context.audience === 'backer' ? 'backer' : 'business';

function money(v: { campaignTitle: string; amountCents: number }, voice: Voice) {
  return { title: v.campaignTitle, amount: voice.euros(v.amountCents) };
}

/** Without a reason, nobody stopped it: it was still suspended when its deadline came (mechanics §4). */
function whyStopped(reason: string, voice: Voice): Block {
  return reason.trim() === ''
    ? { kind: 'paragraph', text: voice.say('campaign-cancelled.stillSuspended') }
    : { kind: 'quotes', quotes: [{ heading: voice.say('reason'), text: reason }] };
}

/** The frame of a mail that goes to backers, to the business and to the desk alike. */
function toldBy(
  kind: 'campaign-cancelled' | 'campaign-suspended' | 'campaign-resumed',
  v: MailVariables['campaign-suspended'],
  voice: Voice,
  context: MailContext,
): Omit<Letter, 'before'> {
  const file =
    context.audience === 'desk' ? deskUrl(context, v.campaignId) : atelierUrl(context, v.campaignId);
  return {
    subject: voice.subject(`${kind}.subject`, v.campaignTitle),
    preheader: voice.say(`${kind}.preheader.${side(context)}`),
    about: v.campaignTitle,
    title: voice.say(`${kind}.title`),
    button:
      context.audience === 'backer'
        ? contribution(voice, context)
        : { label: voice.say('buttons.campaign'), url: file },
    after: [projectLinks(v, voice, context)],
  };
}
