import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CampaignDraft, slugOf, whyIncomplete, whyNotBudget } from './campaign-draft';
import { whyNotLaunchAt } from './launch';
import { cents } from './money';
import { can } from './permission';
import { rewardFaults } from './reward';
import { missingChecks, whyNotApprove } from './vetting';

const whole: CampaignDraft = {
  title: 'Un four à bois pour le pain de Limogne',
  pitch: 'Reconstruire le four communal.',
  story: 'Le four de la place n’a pas chauffé depuis 1962.',
  purpose: 'Refaire la sole et la voûte.',
  calendar: 'Chantier en janvier.',
  expectedResult: 'Une fournée par semaine.',
  risks: 'Le gel peut retarder les enduits.',
  goalCents: cents(8_000_00),
  durationDays: 30,
  hasCover: true,
  coverAlt: 'Le four, porte ouverte',
  budget: [
    { label: 'Sole et voûte', amountCents: cents(5_900_00) },
    { label: 'Conduit', amountCents: cents(2_100_00) },
  ],
  rewardCount: 3,
};
const codes = (over: Partial<CampaignDraft>) => whyIncomplete({ ...whole, ...over }).map(({ code }) => code);

describe('what keeps a campaign from being submitted', () => {
  test.each<[string, Partial<CampaignDraft>, string[]]>([
    ['nothing, when it is whole', {}, []],
    ['no title', { title: '  ' }, ['TITLE_MISSING']],
    ['a title of 300 characters', { title: 'x'.repeat(300) }, ['TITLE_TOO_LONG']],
    ['an emoji in the name is fine', { title: '🥖 Pain 🥖' }, []],
    ['a goal under 500 €', { goalCents: cents(499_99) }, ['GOAL_OUT_OF_RANGE', 'BUDGET_DOES_NOT_ADD_UP']],
    [
      'a goal over 100 000 €',
      { goalCents: cents(100_000_01) },
      ['GOAL_OUT_OF_RANGE', 'BUDGET_DOES_NOT_ADD_UP'],
    ],
    ['no days', { durationDays: 0 }, ['DURATION_OUT_OF_RANGE']],
    ['61 days', { durationDays: 61 }, ['DURATION_OUT_OF_RANGE']],
    ['half a day', { durationDays: 1.5 }, ['DURATION_OUT_OF_RANGE']],
    ['a budget one cent short', { goalCents: cents(8_000_01) }, ['BUDGET_DOES_NOT_ADD_UP']],
    ['no cover', { hasCover: false, coverAlt: '' }, ['COVER_MISSING']],
    ['a cover that the blind cannot read', { coverAlt: '' }, ['COVER_ALT_MISSING']],
    ['no reward', { rewardCount: 0 }, ['REWARD_MISSING']],
    ['no risks (the law asks for them)', { risks: '' }, ['TEXT_MISSING']],
  ])('%s', (_, over, expected) => {
    expect(codes(over)).toEqual(expected);
  });

  test('a line of the budget needs a name and an amount', () => {
    expect(whyNotBudget([{ label: '', amountCents: cents(500_00) }], cents(500_00))).toBe(
      'BUDGET_LINE_INVALID',
    );
    expect(whyNotBudget([], cents(500_00))).toBe('BUDGET_MISSING');
  });
});

describe('what is wrong with a reward', () => {
  const reward = {
    title: 'La miche',
    priceCents: cents(12_00),
    way: 'DIGITAL' as const,
    deliveryMonth: '2027-03',
    pickupAddress: '',
    postageFranceCents: null,
    quantity: null,
  };
  test.each([
    ['nothing', {}, 0, []],
    ['a price under 1 €', { priceCents: cents(99) }, 0, ['REWARD_PRICE_TOO_LOW']],
    ['no price', { priceCents: null }, 0, ['REWARD_PRICE_TOO_LOW']],
    ['a price nobody may pledge', { priceCents: cents(5_000_01) }, 0, ['REWARD_PRICE_TOO_HIGH']],
    ['a pickup without a place', { way: 'PICKUP' as const }, 0, ['REWARD_PLACE_MISSING']],
    ['posted without a price for France', { way: 'POST' as const }, 0, ['REWARD_POSTAGE_MISSING']],
    ['a thirteenth month', { deliveryMonth: '2027-13' }, 0, ['REWARD_MONTH_INVALID']],
    ['a quantity under what is taken', { quantity: 4 }, 5, ['REWARD_QUANTITY_BELOW_TAKEN']],
    ['a quantity of exactly what is taken', { quantity: 5 }, 5, []],
  ])('%s', (_, over, taken, expected) => {
    expect(rewardFaults({ ...reward, ...over }, cents(5_000_00), taken).map(({ code }) => code)).toEqual(
      expected,
    );
  });
});

test.each([
  ['Un four à bois', 'un-four-a-bois'],
  ['Le cœur de l’œuvre', 'le-coeur-de-l-oeuvre'],
  ['🥖🥖🥖', 'projet'],
  ['Saint-Cirq-Lapopie : été 2027', 'saint-cirq-lapopie-ete-2027'],
])('%s is found under %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('every slug is an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(title)),
    ),
  );
});

test.each([
  ['2026-11-23T11:59:59Z', 'LAUNCH_IN_THE_PAST'],
  ['2026-11-23T12:00:00Z', null],
  ['2027-05-22T21:59:59Z', null],
  ['2027-05-22T22:00:00Z', 'LAUNCH_TOO_FAR'],
])('a launch planned for %s at noon of 23 November: %s', (at, reason) => {
  expect(whyNotLaunchAt(new Date(at), new Date('2026-11-23T12:00:00Z'))).toBe(reason);
});

describe('vetting', () => {
  const mandatory = [
    'IDENTITY',
    'SIRET_ACTIVE',
    'STRIPE_READY',
    'BUDGET_REALISTIC',
    'PERMISSIONS',
    'REWARDS_LAWFUL',
    'NO_CONFLICT_OF_INTEREST',
  ] as const;

  test('approval needs every mandatory item and an account that can receive money', () => {
    expect(whyNotApprove(new Set(mandatory), true)).toBeNull();
    expect(whyNotApprove(new Set(mandatory), false)).toBe('STRIPE_NOT_READY');
    for (const item of mandatory) {
      const ticked = new Set(mandatory.filter((other) => other !== item));
      expect(whyNotApprove(ticked, true)).toBe('CHECKLIST_INCOMPLETE');
      expect(missingChecks(ticked)).toEqual([item]);
    }
  });
});

describe('who may do what', () => {
  const adviser = {
    kind: 'user',
    userId: 'a',
    email: 'a@cci.test',
    role: 'ADVISER',
    businessIds: [],
  } as const;
  const baker = {
    kind: 'user',
    userId: 'b',
    email: 'b@pain.test',
    role: 'RESIDENT',
    businessIds: ['bakery'],
  } as const;
  const file = { businessId: 'bakery', adviserId: 'a' };
  test.each([
    ['the baker edits her campaign', baker, 'edit-campaign', file, true],
    ['the adviser does not', adviser, 'edit-campaign', file, false],
    ['another business does not', { ...baker, businessIds: ['mill'] }, 'edit-campaign', file, false],
    ['the assigned adviser vets', adviser, 'vet-campaign', file, true],
    ['another adviser does not', { ...adviser, userId: 'c' }, 'vet-campaign', file, false],
    ['an admin does', { ...adviser, userId: 'c', role: 'ADMIN' as const }, 'vet-campaign', file, true],
    [
      'nobody vets a campaign of a business of their own',
      { ...adviser, businessIds: ['bakery'] },
      'vet-campaign',
      file,
      false,
    ],
    ['a resident does not read the queue', baker, 'read-queue', {}, false],
    ['approving is not moving money', adviser, 'move-money', file, false],
    [
      'a link opens its own pledge',
      { kind: 'holder', pledgeId: 'p' } as const,
      'read-pledge',
      { pledgeId: 'p' },
      true,
    ],
    [
      'a link does not open another',
      { kind: 'holder', pledgeId: 'p' } as const,
      'read-pledge',
      { pledgeId: 'q' },
      false,
    ],
    [
      'nobody owns a guest’s pledge by having no account',
      { kind: 'anonymous' } as const,
      'read-pledge',
      { pledgeId: 'p', pledgeUserId: null },
      false,
    ],
  ] as const)('%s', (_, actor, action, thing, expected) => {
    expect(can(actor, action, thing)).toBe(expected);
  });
});
