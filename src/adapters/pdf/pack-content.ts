import type { EvidenceFacts } from '../db/evidence-facts';
import type { PackWords } from './pack-words';

export type PackRow = readonly [label: string, value: string];

export interface PackSection {
  readonly heading: string;
  readonly rows?: readonly PackRow[];
  /** Paragraphs under small headings of their own; an empty heading is left out. */
  readonly texts?: readonly { readonly heading: string; readonly text: string }[];
}

/** What the pack says, in the order in which a bank reads: who answers, what was bought, what was agreed to, what happened, how it was delivered. */
export function packSections(facts: EvidenceFacts, words: PackWords): PackSection[] {
  return [
    answer(facts, words),
    charge(facts, words),
    agreement(facts, words),
    history(facts, words),
    delivery(facts, words),
    page(facts, words),
  ];
}

function answer({ dispute, operator, business }: EvidenceFacts, { say }: PackWords): PackSection {
  return {
    heading: say('answer.title'),
    rows: [
      [say('answer.operator'), `${operator.name}, ${operator.address}, ${operator.email}`],
      [
        say('answer.seller'),
        `${business.name}, SIRET ${business.siret}, ${business.addressLine}, ${business.postcode} ${business.communeName}`,
      ],
    ],
    texts: [{ heading: say('answer.explanation'), text: dispute.explanation || say('answer.none') }],
  };
}

function charge({ dispute, pledge }: EvidenceFacts, { say, euros, moment }: PackWords): PackSection {
  const card = pledge.cardLast4 ? `${pledge.cardBrand ?? ''} •••• ${pledge.cardLast4}`.trim() : '–';
  return {
    heading: say('charge.title'),
    rows: [
      [say('charge.dispute'), dispute.id],
      [say('charge.reason'), say(`reasons.${dispute.reason}`)],
      [say('charge.amount'), euros(dispute.amountCents)],
      [
        say('charge.charge'),
        `${dispute.chargeId}, ${euros(pledge.charge?.amountCents ?? pledge.amountCents)}`,
      ],
      [say('charge.at'), pledge.charge ? moment(pledge.charge.createdAt) : '–'],
      [say('charge.card'), card],
      [say('charge.holder'), [pledge.backerName, pledge.email].filter(Boolean).join(', ')],
    ],
  };
}

function agreement(
  { pledge, page, goalCents, deadlineAt }: EvidenceFacts,
  { say, euros, moment }: PackWords,
): PackSection {
  return {
    heading: say('agreement.title'),
    rows: [
      [say('agreement.reference'), pledge.reference],
      [say('agreement.project'), page.title],
      ...pledge.lines.map(
        (line): PackRow => [
          say(`agreement.lines.${line.kind}`),
          `${line.quantity} × ${line.reward?.title ?? say(`agreement.lines.${line.kind}`)}, ${euros(line.amountCents)}`,
        ],
      ),
      [say('agreement.total'), euros(pledge.amountCents)],
      [say('agreement.goal'), euros(goalCents)],
      [say('agreement.deadline'), deadlineAt ? moment(deadlineAt) : '–'],
      [say('agreement.version'), pledge.consentVersion],
      [say('agreement.at'), moment(pledge.consentedAt)],
    ],
    texts: [{ heading: say('agreement.sentence'), text: pledge.consentSentence }],
  };
}

function history({ pledge, mails }: EvidenceFacts, { say, moment }: PackWords): PackSection {
  const events = pledge.events.flatMap((event) =>
    event.to ? [{ at: event.at, what: say(`events.${event.to}`) }] : [],
  );
  const letters = mails.flatMap(({ kind, sentAt }) =>
    sentAt ? [{ at: sentAt, what: say('mail', { kind: mailName(kind, say) }) }] : [],
  );
  const charged = pledge.charge ? [{ at: pledge.charge.createdAt, what: say('charged') }] : [];
  const all = [...events, ...charged, ...letters].sort((a, b) => a.at.getTime() - b.at.getTime());
  return { heading: say('history'), rows: all.map(({ at, what }): PackRow => [moment(at), what]) };
}

function mailName(kind: string, say: PackWords['say']): string {
  const key = `mails.${kind}`;
  return say.has(key as 'mails.pledge-confirmed') ? say(key as 'mails.pledge-confirmed') : kind;
}

function delivery({ dispute, pledge }: EvidenceFacts, { say, month }: PackWords): PackSection {
  const address = addressOf(pledge.deliveryAddress);
  const rewards = pledge.lines.flatMap(({ reward }) => (reward ? [reward] : []));
  return {
    heading: say('delivery.title'),
    rows: [
      ...(address ? [[say('delivery.address'), address] as const] : []),
      ...rewards.map(
        (reward): PackRow => [
          reward.title,
          [
            say(`delivery.ways.${reward.way}`),
            reward.pickupAddress,
            say('delivery.month', { month: month(reward.deliveryMonth) }),
          ]
            .filter(Boolean)
            .join(', '),
        ],
      ),
    ],
    texts: [{ heading: say('delivery.proof'), text: dispute.deliveryNote || say('delivery.none') }],
  };
}

function addressOf(stored: unknown): string {
  if (typeof stored !== 'object' || stored === null) return '';
  return Object.values(stored)
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(', ');
}

function page({ page: shown, pledge, agreedAt }: EvidenceFacts, { say, moment }: PackWords): PackSection {
  const rewards = pledge.lines.flatMap(({ reward }) =>
    reward ? [{ heading: reward.title, text: reward.description }] : [],
  );
  const until = shown.shownUntil
    ? say('page.until', { at: moment(agreedAt), until: moment(shown.shownUntil) })
    : say('page.still', { at: moment(agreedAt) });
  return {
    heading: say('page.title'),
    texts: [
      { heading: shown.title, text: until },
      ...shown.texts.map(({ name, text }) => ({ heading: say(`page.texts.${name}`), text })),
      ...rewards.filter(({ text }) => text !== ''),
    ],
  };
}
