import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

// The screens of a pledge, as somebody goes through them.

export const quantity = (page: Page, reward: string): Locator =>
  page.getByRole('spinbutton', { name: `Quantité : ${reward}` });

export const freeAmount = (page: Page): Locator => page.getByRole('textbox', { name: 'Montant libre' });

export const emailField = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Adresse électronique' });

export const goesOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continuer' }).click();

export const verifies = (page: Page): Promise<void> => page.getByRole('button', { name: 'Vérifier' }).click();

export const payButton = (page: Page): Locator => page.getByRole('button', { name: /^Soutenir et payer/ });

export const isThanked = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Merci, votre pierre est posée' })).toBeVisible();

/** A summary of refusals at the top of a form. */
export const isRefused = (page: Page, sentence: string): Promise<void> =>
  expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();

type Wishes = { slug: string; rewardId?: string; free?: string; email: string; name?: string };

/** From the first screen to the recap, where one button is left to press. */
export async function comesToTheRecap(
  page: Page,
  { slug, rewardId, free, email, name }: Wishes,
): Promise<void> {
  await page.goto(`/soutenir/${slug}${rewardId ? `?reward=${rewardId}` : ''}`);
  if (free) await freeAmount(page).fill(free);
  await goesOn(page);
  await emailField(page).fill(email);
  if (name) await page.getByRole('textbox', { name: 'Votre nom' }).fill(name);
  await verifies(page);
  await expect(payButton(page)).toBeVisible();
}
