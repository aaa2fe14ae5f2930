import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** On Stripe's page: types a card and saves it. */
export async function savesCard(page: Page, number: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Numéro de carte' }).fill(number);
  await page.getByRole('textbox', { name: 'Date d’expiration (MM/AA)' }).fill('12/30');
  await page.getByRole('textbox', { name: 'Code de sécurité (CVC)' }).fill('123');
  await page.getByRole('textbox', { name: 'Nom du titulaire' }).fill('Jo Serres');
  await page.getByRole('button', { name: 'Enregistrer la carte' }).click();
}

/** On the bank's page: answers 3-D Secure. */
export async function answersBank(page: Page, answer: 'Réussir' | 'Échouer' | 'Abandonner'): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Authentification 3-D Secure' })).toBeVisible();
  await page.getByRole('button', { name: answer }).click();
}
