import { expect, test } from 'vitest';
import { parseDetails } from './form';

function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('being listed in public needs the box to be ticked', () => {
  expect(parseDetails(sent({ email: 'marie@example.test' }), false).listedPublicly).toBe(false);
  expect(
    parseDetails(sent({ email: 'marie@example.test', listedPublicly: 'on' }), false).listedPublicly,
  ).toBe(true);
});

test('what was typed is kept as it is, an emoji or a wrong address included', () => {
  expect(
    parseDetails(
      sent({ email: ' marie@ ', backerName: '🥖 Léa', message: 'Bravo !\r\nVivement mars.' }),
      false,
    ),
  ).toEqual({
    email: 'marie@',
    backerName: '🥖 Léa',
    listedPublicly: false,
    message: 'Bravo !\nVivement mars.',
  });
});

test('the zone of the postage follows from the country', () => {
  const address = {
    recipient: 'Léa',
    street: '1 rue du Four',
    postcode: '1000',
    city: 'Bruxelles',
    country: 'BE',
  };
  expect(parseDetails(sent({ email: 'a@b.fr', ...address }), true)).toMatchObject({ address, zone: 'EU' });
});

test('a country that is none has no zone', () => {
  expect(parseDetails(sent({ country: 'Atlantide' }), true).zone).toBeNull();
});

test('an address is left alone when nothing is posted', () => {
  expect(
    parseDetails(sent({ email: 'a@b.fr', street: '1 rue du Four', country: 'FR' }), false),
  ).not.toHaveProperty('address');
});
