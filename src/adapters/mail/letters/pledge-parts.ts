import type { MailVariables } from '../kinds';
import type { Block, Link, MailContext } from '../letter';
import type { Voice } from '../voice';

type PledgeFacts = MailVariables['pledge-changed'];

/** The button to "Ma contribution". A mail about a pledge without its link is a bug of whoever asked for it. */
export function contribution(
  voice: Voice,
  context: MailContext,
  label:
    | 'buttons.contribution'
    | 'buttons.confirmPayment'
    | 'buttons.otherCard'
    | 'buttons.repair' = 'buttons.contribution',
): Link {
  if (context.pledgeUrl === null) throw new Error('a mail about a pledge needs the pledge as its subject');
  return { label: voice.say(label), url: context.pledgeUrl };
}

/** What was chosen, line by line, and the sum that the card will be, or was, charged. */
export function receipt(v: PledgeFacts, voice: Voice): Block {
  const exact = [v, ...v.lines].some(({ amountCents }) => amountCents % 100 !== 0);
  return {
    kind: 'receipt',
    heading: voice.say('pledge.reference', { reference: v.pledgeReference }),
    lines: v.lines.map((line) => ({
      label: labelOf(line, voice),
      amount: voice.euros(line.amountCents, exact),
    })),
    total: { label: voice.say('pledge.total'), amount: voice.euros(v.amountCents, exact) },
  };
}

function labelOf({ kind, label, quantity }: PledgeFacts['lines'][number], voice: Voice): string {
  const name = kind === 'REWARD' ? label : voice.say(`pledge.lines.${kind}`);
  return quantity > 1 ? voice.say('pledge.line', { quantity, label: name }) : name;
}

/**
 * What the law wants on a durable medium: the sentence agreed to, who sells, the right to change one's mind (code de la consommation
 * L221-13, L221-18). The last-day rule is product.md's.
 */
export function legalNotice(v: PledgeFacts, voice: Voice, context: MailContext): Block[] {
  const open = context.askedAt.getTime() < Date.parse(v.deadlineAt);
  return [
    { kind: 'small', text: voice.say('pledge.consent', { sentence: v.consentSentence }) },
    ...seller(voice, context),
    ...(open ? [{ kind: 'small', text: voice.say('pledge.cancellation') } as const] : []),
    { kind: 'small', text: voice.say('pledge.withdrawal') },
  ];
}

function seller(voice: Voice, { seller: who }: MailContext): Block[] {
  if (!who) return [];
  const reach = [who.address, who.email, who.phone].filter((part) => part !== '').join(', ');
  return [{ kind: 'small', text: voice.say('pledge.seller', { name: who.name, siret: who.siret, reach }) }];
}
