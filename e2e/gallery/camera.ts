import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { inEnglish } from './in-english.ts';

// Pages as pictures, for people to look at: screenshots/{name}.{language}.{scheme}.{width}.png

const WIDTHS = [390, 1440] as const;
type Width = (typeof WIDTHS)[number];
type Shot = { language: 'fr' | 'en'; scheme: 'light' | 'dark'; width: Width };

/** English and dark are looked at on one width each, now this, now that: the other one shows the same words and colours. */
const darkWidth = (name: string): Width => (name.length % 2 === 0 ? 390 : 1440);
const englishWidth = (name: string): Width => (name.length % 2 === 0 ? 1440 : 390);

/** What the browser loads only when it comes near is loaded at once. */
async function everythingIsLoaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all([document.fonts.ready, ...images.map((image) => image.decode().catch(() => null))]);
  });
}

async function shoots(page: Page, name: string, { language, scheme, width }: Shot): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
  await everythingIsLoaded(page);
  await page.screenshot({ path: `screenshots/${name}.${language}.${scheme}.${width}.png`, fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
}

/** The page as it stands: light on both widths, dark on one. For what has no address, such as a refusal. */
export async function takes(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) await shoots(page, name, { language: 'fr', scheme: 'light', width });
  await shoots(page, name, { language: 'fr', scheme: 'dark', width: darkWidth(name) });
}

/** The page as it stands, in the language that it is in now, once. */
export async function takesInEnglish(page: Page, name: string): Promise<void> {
  await shoots(page, name, { language: 'en', scheme: 'light', width: englishWidth(name) });
}

/** The page at a French address, and its English counterpart. */
export async function takesBoth(page: Page, name: string, address: string): Promise<void> {
  await page.goto(address);
  await takes(page, name);
  await page.goto(inEnglish(address));
  await takesInEnglish(page, name);
}

export async function takesAll(page: Page, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, address] of Object.entries(pages)) await takesBoth(page, name, address);
}
