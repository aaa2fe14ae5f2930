import type { MailVariables } from '../kinds';
import type { Letter, LetterWriter, MailContext } from '../letter';
import type { Voice } from '../voice';
import { contribution } from './pledge-parts';

type Repair = MailVariables['repair-needed'];

const BUTTONS = {
  RETRY: 'buttons.repair',
  AUTHENTICATE: 'buttons.confirmPayment',
  NEW_CARD: 'buttons.otherCard',
} as const;

/** A payment failed after the goal was reached. What the bank said stays in plain words, and never accuses anybody. */
export const repairLetters = {
  'repair-needed': (v, voice, context) => {
    const known = said(v, voice);
    return {
      ...repair(v, voice, context),
      subject: voice.subject(`repair-needed.${v.need}.subject`, v.campaignTitle),
      preheader: voice.say('repair-needed.preheader', known),
      title: voice.say(`repair-needed.${v.need}.title`),
      before: [
        { kind: 'paragraph', text: voice.say('repair-needed.funded', known) },
        { kind: 'paragraph', text: voice.say(`repair-needed.${v.need}.failed`, known) },
        { kind: 'paragraph', text: voice.say(`repair-needed.${v.need}.todo`, known) },
        { kind: 'notice', text: voice.say('repair-needed.until', known) },
      ],
    };
  },

  'repair-reminder': (v, voice, context) => {
    const known = said(v, voice);
    const stage = v.last ? 'last' : 'again';
    return {
      ...repair(v, voice, context),
      subject: voice.subject(`repair-reminder.${stage}.subject`, v.campaignTitle),
      preheader: voice.say('repair-reminder.preheader', known),
      title: voice.say(`repair-reminder.${stage}.title`),
      before: [
        { kind: 'paragraph', text: voice.say(`repair-reminder.${stage}.state`, known) },
        { kind: 'paragraph', text: voice.say(`repair-reminder.todo.${v.need}`, known) },
        { kind: 'notice', text: voice.say(`repair-reminder.${stage}.otherwise`, known) },
      ],
    };
  },
} satisfies { [K in 'repair-needed' | 'repair-reminder']: LetterWriter<MailVariables[K]> };

function said(v: Repair, voice: Voice) {
  return { title: v.campaignTitle, amount: voice.euros(v.amountCents), until: voice.moment(v.untilAt) };
}

function repair(v: Repair, voice: Voice, context: MailContext): Pick<Letter, 'about' | 'button' | 'after'> {
  return {
    about: v.campaignTitle,
    button: contribution(voice, context, BUTTONS[v.need]),
    after: [
      { kind: 'small', text: voice.say('repair.genuine') },
      { kind: 'small', text: voice.say('pledge.personalLink') },
    ],
  };
}
