import localFont from 'next/font/local';

/** Titles. The one font file that is preloaded: titles are what a page is recognised by. */
export const fraunces = localFont({
  src: '../../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  weight: '100 900',
  variable: '--font-fraunces',
  display: 'swap',
  preload: true,
  adjustFontFallback: 'Times New Roman',
});

/** Everything else. Its fallback has the same metrics, so nothing moves when it arrives. */
export const figtree = localFont({
  src: '../../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  variable: '--font-figtree',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Arial',
});
