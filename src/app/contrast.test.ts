import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'globals.css'), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');

function tokensOf(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}
const light = tokensOf(lightCss);
const themes = { light, dark: { ...light, ...tokensOf(darkCss) } };

/** Relative luminance and contrast ratio, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'lime', 'stone-100'];
const on = (texts: string[], backgrounds: string[]) =>
  texts.flatMap((text) => backgrounds.map((ground) => [text, ground] as const));

const texts = [
  ...on(['ink', 'stone-600', 'malbec-text', 'brick-text', 'river-text', 'oak-text'], grounds),
  ...on(['ink'], ['saffron-soft', 'oak-soft', 'river-soft', 'brick-soft', 'malbec-soft']),
  ...on(['stone-600', 'malbec-text'], ['malbec-soft', 'saffron-soft']),
  ['on-malbec', 'malbec'],
  ['on-malbec', 'malbec-dark'],
  ['on-saffron', 'saffron'],
  ['oak-text', 'oak-soft'],
  ['river-text', 'river-soft'],
  ['brick-text', 'brick-soft'],
  ['paper', 'stone-600'],
  ...on(['on-night', 'night-quiet', 'saffron'], ['night']),
] as const;

const shapes = [
  ...on(['stone-500', 'malbec-text', 'focus', 'brick-text'], grounds),
  ...on(['malbec'], ['paper', 'lime']),
  ['oak', 'oak-soft'],
  ['river', 'river-soft'],
  ['brick', 'brick-soft'],
  ['focus', 'malbec-soft'],
] as const;

for (const [theme, tokens] of Object.entries(themes)) {
  test.each(texts)(`${theme}: text in %s on %s reaches 4.5 to 1`, (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)(`${theme}: controls and rings in %s on %s reach 3 to 1`, (shape, ground) => {
    expect(contrast(tokens[shape] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
}
