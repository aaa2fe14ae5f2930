import { expect, test } from 'vitest';
import { z } from 'zod';
import { longText, optionalEuros, optionalWhole, requiredText, text } from './form-fields';
import { parseForm } from './parse-form';

const schema = z.object({
  name: requiredText('NAME_MISSING'),
  note: text,
  story: longText,
  goal: optionalEuros('GOAL_OUT_OF_RANGE'),
  days: optionalWhole('DURATION_OUT_OF_RANGE'),
});

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test('what people type is understood: spaces, commas, euro signs, line ends', () => {
  const typed = form({ name: ' Léa 🥖 ', story: 'a\r\nb', goal: '1 234,5 €', days: '30' });
  expect(parseForm(schema, typed)).toEqual({
    name: 'Léa 🥖',
    note: '',
    story: 'a\nb',
    goal: 1_234_50,
    days: 30,
  });
});

test('what was left empty is nothing, not zero', () => {
  expect(parseForm(schema, form({ name: 'Léa', goal: '', days: ' ' }))).toMatchObject({
    goal: null,
    days: null,
  });
});

test('everything that cannot be understood is refused at once, each at its field', () => {
  const attempt = () => parseForm(schema, form({ name: ' ', goal: 'beaucoup', days: '3 semaines' }));
  expect(attempt).toThrowError(
    expect.objectContaining({
      code: 'FORM_INCOMPLETE',
      fields: [
        { field: 'name', code: 'NAME_MISSING' },
        { field: 'goal', code: 'GOAL_OUT_OF_RANGE' },
        { field: 'days', code: 'DURATION_OUT_OF_RANGE' },
      ],
    }),
  );
});
