import { homeUrl } from './addresses';
import type { MailKind, MailVariables } from './kinds';
import type { LetterWriter, MailContext } from './letter';
import { LETTERS } from './letters';
import { type Frame, renderHtml } from './render-html';
import { renderText } from './render-text';
import { speak, type Voice } from './voice';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** One mail in its reader's language, from what was stored when it was asked for. Pure: the same input gives the same mail. */
export function renderMail<K extends MailKind>(
  kind: K,
  variables: MailVariables[K],
  context: MailContext,
): RenderedMail {
  const voice = speak(context.locale);
  const write: LetterWriter<MailVariables[K]> = LETTERS[kind];
  const letter = write(variables, voice, context);
  const frame = frameOf(voice, context);
  return { subject: letter.subject, html: renderHtml(letter, frame), text: renderText(letter, frame, voice) };
}

/** CMF R548-4: the operator is named on all correspondence. */
function frameOf(voice: Voice, context: MailContext): Frame {
  const { name, address, email, orias, paymentService } = context.operator;
  return {
    locale: context.locale,
    brand: voice.say('brand'),
    tagline: voice.say('tagline'),
    homeUrl: homeUrl(context),
    footer: [
      voice.say('footer.question'),
      voice.say(`footer.why.${context.audience}`),
      [
        voice.say('footer.operator', { name, address, email }),
        orias === '' ? '' : voice.say('footer.orias', { orias }),
        paymentService,
      ]
        .filter(Boolean)
        .join(' '),
    ],
  };
}
