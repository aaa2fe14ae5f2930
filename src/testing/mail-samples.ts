import { DEFAULT_OPERATOR } from '@/adapters/db/operator';
import type { MailKind, MailVariables } from '@/adapters/mail/kinds';
import type { Audience, MailContext } from '@/adapters/mail/letter';

/** The longest title allowed, with everything that breaks careless templates. */
export const AWKWARD_TITLE =
  'L’été <script>alert("x")</script> à l’œuvre : « pain & noix » d’Aÿ 👩‍🍳, 30 % plus';

const campaign = {
  campaignId: '019ab000-0000-7000-8000-000000000001',
  campaignSlug: 'un-four-a-bois-pour-le-pain-de-limogne',
  campaignTitle: 'Un four à bois pour le pain de Limogne',
};

const pledge = {
  ...campaign,
  pledgeReference: 'CC-7F3K-9QWX',
  amountCents: 1_234_56,
  goalCents: 8_000_00,
  deadlineAt: '2026-11-24T22:59:59.000Z',
  lines: [
    {
      kind: 'REWARD' as const,
      label: 'La miche du vendredi, retirée au fournil pendant un an',
      quantity: 2,
      amountCents: 1_200_00,
    },
    { kind: 'POSTAGE' as const, label: '', quantity: 1, amountCents: 4_56 },
    { kind: 'FREE' as const, label: '', quantity: 1, amountCents: 30_00 },
  ],
  consentSentence:
    'J’autorise Causse commune à enregistrer ma carte et à la débiter de 1 234,56 €, en une seule fois, si le projet a réuni au moins 8 000 € à son échéance.',
};

const repair = { ...campaign, amountCents: 1_234_56, untilAt: '2026-12-01T08:05:00.000Z' };
const dispute = {
  ...campaign,
  disputeId: 'du_1Sandbox000000000000001',
  pledgeReference: 'CC-7F3K-9QWX',
  amountCents: 1_234_56,
};
const figures = { pledgedCents: 9_876_54, goalCents: 8_000_00 };

/** Each kind with the variables that change its words. */
export const MAIL_SAMPLES: { readonly [K in MailKind]: readonly MailVariables[K][] } = {
  'sign-in': [{ url: 'https://causse.test/connexion/lien?token=abc&to=%2Fatelier' }],
  'pledge-confirmed': [
    { ...pledge, cardExpiresTooSoon: false },
    { ...pledge, cardExpiresTooSoon: true },
  ],
  'pledge-changed': [pledge],
  'pledge-card-changed': [{ ...pledge, cardLast4: '4444' }],
  'pledge-cancelled': [{ ...campaign, amountCents: 1_234_56 }],
  'withdrawal-received': [true, false].map((charged) => ({
    ...campaign,
    pledgeReference: 'CC-7F3K-9QWX',
    amountCents: 1_234_56,
    declaredName: 'Jeanne <b>Delpech</b>',
    declaredAt: '2026-11-24T22:59:07.000Z',
    charged,
  })),
  'pledge-not-completed': [campaign],
  'campaign-failed': [{ ...campaign, amountCents: 1_234_56, goalCents: 8_000_00, pledgedCents: 3_100_50 }],
  'campaign-cancelled': [
    { ...campaign, amountCents: 1_234_56, reason: 'Le bail n’a pas été signé.\n<b>Merci</b> à tous.' },
    { ...campaign, amountCents: 1_234_56, reason: '' },
  ],
  'campaign-suspended': [campaign],
  'campaign-resumed': [campaign],
  'pledge-collected': [{ ...pledge, businessName: 'Fournil du Causse' }],
  'repair-needed': [
    { ...repair, need: 'RETRY' },
    { ...repair, need: 'AUTHENTICATE' },
    { ...repair, need: 'NEW_CARD' },
  ],
  'repair-reminder': [
    { ...repair, need: 'RETRY', last: false },
    { ...repair, need: 'AUTHENTICATE', last: false },
    { ...repair, need: 'NEW_CARD', last: false },
    { ...repair, need: 'RETRY', last: true },
  ],
  'pledge-dropped': [{ ...campaign, amountCents: 1_234_56 }],
  'pledge-refunded': [{ ...campaign, amountCents: 1_234_56 }],
  'campaign-submitted': [campaign],
  'changes-requested': [
    {
      ...campaign,
      remarks: [{ section: 'BUDGET', text: 'Le devis du <fumiste> manque.\nJoignez-le, s’il vous plaît.' }],
    },
    {
      ...campaign,
      remarks: [
        { section: 'BUDGET', text: 'Le devis manque.' },
        { section: 'ELSEWHERE', text: 'La photo est floue.' },
      ],
    },
  ],
  'changes-answered': [campaign],
  'campaign-approved': [campaign],
  'campaign-rejected': [{ ...campaign, reason: 'Le projet sert déjà d’annonce à une <autre> collecte.' }],
  'campaign-live': [campaign],
  'launch-postponed': [{ ...campaign, reason: 'STRIPE_NOT_READY' }],
  'campaign-reached-deadline': [
    { ...campaign, ...figures, succeeded: true, backers: 121 },
    { ...campaign, ...figures, pledgedCents: 3_100_50, succeeded: false, backers: 1 },
  ],
  'collection-finished': [
    { ...campaign, pledgedCents: 9_876_54, collectedCents: 9_800_00, droppedCents: 76_54 },
  ],
  'payout-sent': [{ ...campaign, amountCents: 1_234_56, arrivalAt: '2026-12-01T11:00:00.000Z' }],
  'payout-paid': [{ ...campaign, amountCents: 1_234_56 }],
  'payout-failed': [
    { ...campaign, amountCents: 1_234_56, failureCode: 'account_closed' },
    { ...campaign, amountCents: 1_234_56, failureCode: 'no_account' },
    { ...campaign, amountCents: 1_234_56, failureCode: 'incorrect_account_holder_name' },
    { ...campaign, amountCents: 1_234_56, failureCode: 'something_new' },
  ],
  'transfers-stopped': [{ ...campaign, amountCents: 1_234_56 }],
  'dispute-opened': [
    { ...dispute, reason: 'fraudulent', ask: 'CHARGEBACK', dueAt: '2026-12-01T22:59:59.000Z' },
    { ...dispute, reason: 'product_not_received', ask: 'QUESTION', dueAt: '2026-12-01T22:59:59.000Z' },
    { ...dispute, reason: 'other', ask: 'APPEAL', dueAt: null },
  ],
  'dispute-ended': [
    { ...dispute, result: 'WON' },
    { ...dispute, result: 'CLOSED' },
    { ...dispute, result: 'PREVENTED' },
    { ...dispute, result: 'LOST_BUSINESS' },
    { ...dispute, result: 'LOST_PLATFORM' },
  ],
  'desk-alert': [
    { about: 'PAYOUT_FAILED', campaignTitle: campaign.campaignTitle, campaignId: campaign.campaignId },
    { about: 'Un mot <libre>', campaignTitle: campaign.campaignTitle, campaignId: campaign.campaignId },
  ],
};

export const PLEDGE_URL = 'https://causse.test/contribution/k3y-0f-a-pledge';

const NOT_FOR_BACKERS: Partial<Record<MailKind, Audience>> = {
  'sign-in': 'visitor',
  'desk-alert': 'desk',
  'changes-answered': 'desk',
  'campaign-submitted': 'desk',
  'changes-requested': 'business',
  'campaign-approved': 'business',
  'campaign-rejected': 'business',
  'campaign-live': 'business',
  'launch-postponed': 'business',
  'campaign-reached-deadline': 'business',
  'collection-finished': 'business',
  'payout-sent': 'business',
  'payout-paid': 'business',
  'payout-failed': 'business',
  'transfers-stopped': 'business',
  'dispute-opened': 'business',
  'dispute-ended': 'desk',
};

/** Who reads a mail of this kind; some go to several, of whom this is the first. */
export const audienceOfSample = (kind: MailKind): Audience => NOT_FOR_BACKERS[kind] ?? 'backer';

export function aMailContext(over: Partial<MailContext> = {}): MailContext {
  return {
    locale: 'fr',
    audience: 'backer',
    askedAt: new Date('2026-10-20T09:00:00Z'),
    appUrl: 'https://causse.test',
    pledgeUrl: PLEDGE_URL,
    seller: {
      id: '019ab000-0000-7000-8000-000000000002',
      name: 'Fournil du Causse',
      siret: '73282932000074',
      address: '3 place de l’Église, 46260 Limogne-en-Quercy',
      email: 'fournil@exemple.test',
      phone: '05 36 49 00 46',
    },
    deadlineAt: '2026-11-24T22:59:59.000Z',
    operator: DEFAULT_OPERATOR,
    ...over,
  };
}
