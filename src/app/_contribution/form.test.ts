import { expect, test } from 'vitest';
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

test('a form without an address leaves the address as it is', () => {
  expect(parseContributionDetails(sent({ backerName: 'Léa' }))).not.toHaveProperty('address');
});
