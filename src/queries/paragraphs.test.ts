import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs';

test('a text is cut at blank lines, whatever the line ends', () => {
  expect(paragraphsOf('Un.\r\n\r\nDeux,\r\nencore deux.\n \n\nTrois.\n')).toEqual([
    'Un.',
    'Deux,\nencore deux.',
    'Trois.',
  ]);
});

test('a heading stands alone even when its paragraph follows at once', () => {
  expect(paragraphsOf('## Le four\nIl est froid.')).toEqual(['## Le four', 'Il est froid.']);
});

test('a list stays one block', () => {
  expect(paragraphsOf('- pain\n- sel')).toEqual(['- pain\n- sel']);
});

test('an empty text has no paragraphs', () => {
  expect(paragraphsOf(' \n\n ')).toEqual([]);
});
