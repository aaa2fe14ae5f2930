import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { aPhotograph } from './pictures.ts';

// What a business does in the atelier, section by section.

/** A field by its whole label, which may say that it can stay empty. */
export const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}( \\(facultatif\\))?$`) });
export const fills = (page: Page, label: string, text: string) => field(page, label).fill(text);
export const presses = (page: Page, button: string) => page.getByRole('button', { name: button }).click();
export const isAt = (page: Page, heading: string) =>
  expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();

export async function registersHerBusiness(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Inscrire mon entreprise' }).click();
  await fills(page, 'Numéro SIRET', '732 829 320 00075');
  await fills(page, 'Nom de l’entreprise', 'Le Fournil de Léa');
  await fills(page, 'Adresse', '3 place de la Halle');
  await page.getByRole('combobox', { name: 'Commune' }).fill('46260 Limogne-en-Quercy');
  await fills(page, 'Adresse électronique', email);
  await presses(page, 'Inscrire mon entreprise');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Ce numéro SIRET n’est pas valable' }),
  ).toBeVisible();
  await expect(field(page, 'Nom de l’entreprise')).toHaveValue('Le Fournil de Léa');
  await fills(page, 'Numéro SIRET', '732 829 320 00074');
  await presses(page, 'Inscrire mon entreprise');
  await isAt(page, 'Le Fournil de Léa');
}

export async function finishesOnboarding(page: Page): Promise<void> {
  await presses(page, 'Commencer chez Stripe');
  await presses(page, 'Compléter et envoyer');
  await expect(page.getByText('Vous pouvez être payé')).toBeVisible();
}

export async function writesWhoAndWhat(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nouveau projet' }).click();
  await fills(page, 'Titre du projet', 'Un four à bois pour le pain de Limogne');
  await presses(page, 'Commencer');
  await fills(page, 'Le projet en une phrase', 'Du pain cuit au feu de bois, au cœur du village.');
  await page.getByRole('combobox', { name: 'Catégorie' }).selectOption({ label: 'Métiers de bouche' });
  await presses(page, 'Continuer : Photo');
}

export async function addsACover(page: Page): Promise<void> {
  await fills(page, 'Ce que montre la photo', 'Léa devant le four de pierre.');
  await page.getByLabel('Photo de couverture').setInputFiles({
    name: 'four.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhotograph({ width: 1280, height: 853 }),
  });
  // The answer comes once every width is drawn, which takes a busy machine its time.
  await page.getByRole('button', { name: 'Envoyer la photo' }).click({ timeout: 60_000 });
  await expect(page.getByRole('img', { name: 'Léa devant le four de pierre.' })).toBeVisible();
  await presses(page, 'Continuer : Récit');
}

export async function tellsTheStory(page: Page): Promise<void> {
  await fills(page, 'Votre récit', 'Le four du village a cent ans.\n\nIl faut en rebâtir la voûte.');
  await fills(page, 'À quoi servira l’argent', 'À rebâtir la voûte et la sole.');
  await fills(page, 'Calendrier', 'Travaux en mars, premier pain à Pâques.');
  await fills(page, 'Résultat attendu', 'Cent pains par jour.');
  await fills(page, 'Risques', 'Le gel peut retarder le chantier.');
  await presses(page, 'Continuer : Budget');
}

type Reward = {
  title: string;
  price: string;
  way: string;
  quantity?: string;
  fields?: Record<string, string>;
};

export async function addsAReward(page: Page, reward: Reward): Promise<void> {
  await page.getByRole('link', { name: 'Ajouter une contrepartie' }).click();
  await fills(page, 'Nom de la contrepartie', reward.title);
  await fills(page, 'Prix', reward.price);
  if (reward.quantity) await fills(page, 'Quantité', reward.quantity);
  await page.getByRole('combobox', { name: 'Mois de remise' }).selectOption({ index: 4 });
  await page.getByRole('radio', { name: reward.way }).check();
  for (const [label, text] of Object.entries(reward.fields ?? {})) await fills(page, label, text);
  await page.getByRole('radio', { name: 'Prévente' }).check();
  await page.getByRole('combobox', { name: 'Taux de TVA' }).selectOption('550');
  await presses(page, 'Enregistrer');
  await expect(page.getByRole('listitem').filter({ hasText: reward.title })).toBeVisible();
}
