import { describe, expect, it } from 'vitest';
import { suggestEmail } from './email-suggestion';

describe('a mistyped address', () => {
  it.each([
    ['marie@gmial.com', 'marie@gmail.com'],
    ['jean@orange.fe', 'jean@orange.fr'],
    ['lucie@hotmial.fr', 'lucie@hotmail.fr'],
    ['paul@wanado.fr', 'paul@wanadoo.fr'],
  ])('%s is answered with %s', (typed, suggested) => {
    expect(suggestEmail(typed)).toBe(suggested);
  });

  it.each([
    'marie@gmail.com',
    'bonjour@fournil-des-causses.fr',
    'x@laposte.net',
    'mairie@cahors.fr',
    'a@free.fr',
    'b@sfr.fr',
  ])('%s is left alone', (typed) => {
    expect(suggestEmail(typed)).toBeNull();
  });
});
