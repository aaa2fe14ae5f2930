import { ALERTS } from '@/domain/alert';
import { deskUrl } from '../addresses';
import type { MailVariables } from '../kinds';
import type { LetterWriter } from '../letter';
import type { Voice } from '../voice';

/** Signing in, and what the desk must look at. */
export const staffLetters = {
  'sign-in': (v, voice) => ({
    subject: voice.say('sign-in.subject'),
    preheader: voice.say('sign-in.preheader'),
    about: '',
    title: voice.say('sign-in.title'),
    before: [{ kind: 'paragraph', text: voice.say('sign-in.press') }],
    button: { label: voice.say('buttons.signIn'), url: v.url },
    after: [
      { kind: 'small', text: voice.say('sign-in.once') },
      { kind: 'small', text: voice.say('sign-in.notYou') },
    ],
  }),

  'desk-alert': (v, voice, context) => ({
    subject: voice.subject('desk-alert.subject', v.campaignTitle),
    preheader: whatHappened(v.about, voice),
    about: v.campaignTitle,
    title: voice.say('desk-alert.title'),
    before: [
      { kind: 'paragraph', text: voice.say('desk-alert.look', { title: v.campaignTitle }) },
      {
        kind: 'quotes',
        quotes: [{ heading: voice.say('desk-alert.about'), text: whatHappened(v.about, voice) }],
      },
    ],
    button: { label: voice.say('buttons.file'), url: deskUrl(context, v.campaignId) },
    after: [],
  }),
} satisfies { [K in 'sign-in' | 'desk-alert']: LetterWriter<MailVariables[K]> };

/** An alert's own sentence; words that are no alert of ours are shown as they are. */
function whatHappened(about: string, voice: Voice): string {
  const known = ALERTS.find((alert) => alert === about);
  return known ? voice.say(`desk-alert.reasons.${known}`) : about;
}
