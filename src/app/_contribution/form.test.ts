import { expect, test } from 'vitest';
import { Refusal } from '@/domain/refusal';
import { parseContributionDetails } from './form';

function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('an unticked box withdraws the name', () => {
  expect(parseContributionDetails(sent({ backerName: 'Léa', message: '' }))).toEqual({
    backerName: 'Léa',
    message: '',
    listedPublicly: false,
  });
});

test('an address with a hole in it is refused, each empty field by name', () => {
  const half = sent({ recipient: 'Léa', street: '', postcode: '46000', city: '', country: 'FR' });
  const refusal = (() => {
    try {
      return parseContributionDetails(half);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).fields).toEqual([
    { field: 'street', code: 'ADDRESS_MISSING' },
    { field: 'city', code: 'ADDRESS_MISSING' },
  ]);
});

test('a form without an address leaves the address as it is', () => {
  expect(parseContributionDetails(sent({ backerName: 'Léa' }))).not.toHaveProperty('address');
});
