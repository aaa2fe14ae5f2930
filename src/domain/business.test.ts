import { describe, expect, it } from 'vitest';
import { type BusinessDraft, businessFaults, onboardingState } from './business';

const bakery: BusinessDraft = {
  siret: '73282932000074',
  name: 'Le Fournil des Causses',
  description: '',
  addressLine: '4 place du Marché',
  email: 'fournil@example.fr',
  hasCommune: true,
};

describe('a business', () => {
  it.each([
    ['complete', {}],
    ['with an emoji in its name', { name: '🥖 Chez Léa' }],
    ['an establishment of La Poste', { siret: '35600000049837' }],
  ])('%s is accepted', (_, change) => {
    expect(businessFaults({ ...bakery, ...change })).toEqual([]);
  });

  it.each([
    ['siret', 'SIRET_INVALID', { siret: '73282932000075' }],
    ['siret', 'SIRET_INVALID', { siret: '00000000000000' }],
    ['siret', 'SIRET_INVALID', { siret: '732829320' }],
    ['name', 'NAME_MISSING', { name: '  ' }],
    ['name', 'TITLE_TOO_LONG', { name: 'x'.repeat(300) }],
    ['addressLine', 'ADDRESS_MISSING', { addressLine: '' }],
    ['commune', 'COMMUNE_OUTSIDE_TERRITORY', { hasCommune: false }],
    ['email', 'EMAIL_INVALID', { email: 'fournil@' }],
  ] as const)('with a bad %s is refused with %s', (field, code, change) => {
    expect(businessFaults({ ...bakery, ...change })).toEqual([{ field, code }]);
  });
});

describe('the payment file', () => {
  const account = {
    stripeAccountId: 'acct_1',
    detailsSubmitted: true,
    transfersActive: true,
    requirementsDue: [] as string[],
  };
  it.each([
    ['NOT_STARTED', { stripeAccountId: null }],
    ['TO_FINISH', { detailsSubmitted: false }],
    ['TO_FINISH', { requirementsDue: ['external_account'] }],
    ['CHECKING', { transfersActive: false }],
    ['READY', {}],
  ] as const)('is %s by what the account says', (state, change) => {
    expect(onboardingState({ ...account, ...change })).toBe(state);
  });
});
