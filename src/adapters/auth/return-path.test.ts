import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path';

describe('where somebody goes after signing in', () => {
  it.each(['/atelier', '/en/atelier?draft=abc', '/projets/un-four#budget'])(
    '%s is a page of this site',
    (path) => {
      expect(safeReturnPath(path, '/')).toBe(path);
    },
  );

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/a/..//elsewhere.example',
    'javascript:alert(1)',
    '/api/uploads',
    'atelier',
    `/${'a'.repeat(501)}`,
    '',
    null,
    undefined,
  ])('%s leads nowhere but home', (path) => {
    expect(safeReturnPath(path, '/home')).toBe('/home');
  });
});
