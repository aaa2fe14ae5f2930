import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { anAddress, newestMail, plain } from './mail.ts';
import { signsInByMail } from './people.ts';
import { aPhotograph } from './pictures.ts';
import { everythingSettles } from './time.ts';

/** A field by its whole label, which may say that it can stay empty. */
const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}( \\(facultatif\\))?$`) });
const fills = (page: Page, label: string, text: string) => field(page, label).fill(text);
const presses = (page: Page, button: string) => page.getByRole('button', { name: button }).click();
const isAt = (page: Page, heading: string) =>
  expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();

async function registersHerBusiness(page: Page, email: string): Promise<void> {
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

async function finishesOnboarding(page: Page): Promise<void> {
  await presses(page, 'Commencer chez Stripe');
  await presses(page, 'Compléter et envoyer');
  await expect(page.getByText('Vous pouvez être payé')).toBeVisible();
}

async function writesWhoAndWhat(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nouveau projet' }).click();
  await fills(page, 'Titre du projet', 'Un four à bois pour le pain de Limogne');
  await presses(page, 'Commencer');
  await fills(page, 'Le projet en une phrase', 'Du pain cuit au feu de bois, au cœur du village.');
  await page.getByRole('combobox', { name: 'Catégorie' }).selectOption({ label: 'Alimentation' });
  await presses(page, 'Continuer : Photo');
}

async function addsACover(page: Page): Promise<void> {
  await fills(page, 'Ce que montre la photo', 'Léa devant le four de pierre.');
  await page.getByLabel('Photo de couverture').setInputFiles({
    name: 'four.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhotograph(),
  });
  await presses(page, 'Envoyer la photo');
  await expect(page.getByRole('img', { name: 'Léa devant le four de pierre.' })).toBeVisible();
  await presses(page, 'Continuer : Récit');
}

async function tellsTheStory(page: Page): Promise<void> {
  await fills(page, 'Votre récit', 'Le four du village a cent ans.\n\nIl faut en rebâtir la voûte.');
  await fills(page, 'À quoi servira l’argent', 'À rebâtir la voûte et la sole.');
  await fills(page, 'Calendrier', 'Travaux en mars, premier pain à Pâques.');
  await fills(page, 'Résultat attendu', 'Cent pains par jour.');
  await fills(page, 'Risques', 'Le gel peut retarder le chantier.');
  await presses(page, 'Continuer : Budget');
}

async function balancesTheBudget(page: Page): Promise<void> {
  await fills(page, 'Objectif', '3 000');
  await fills(page, 'Durée de la collecte', '30');
  await fills(page, 'Ligne 1 : intitulé', 'Maçonnerie');
  await fills(page, 'Ligne 1 : montant en euros', '2 400');
  await fills(page, 'Ligne 2 : intitulé', 'Briques réfractaires');
  await fills(page, 'Ligne 2 : montant en euros', '500');
  await expect(page.getByRole('status').filter({ hasText: 'Il manque 100 €' })).toBeVisible();
  await fills(page, 'Ligne 2 : montant en euros', '600');
  await expect(page.getByRole('status').filter({ hasText: 'Le budget tombe juste' })).toBeVisible();
  await presses(page, 'Continuer : Contreparties');
}

type Reward = {
  title: string;
  price: string;
  way: string;
  quantity?: string;
  fields?: Record<string, string>;
};

async function addsAReward(page: Page, reward: Reward): Promise<void> {
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

test('a baker signs in, registers, is cleared for payments, writes her campaign and submits it', async ({
  page,
}) => {
  const email = anAddress('lea');

  await test.step('she signs in with a link sent by e-mail', async () => {
    await page.goto('/atelier');
    await isAt(page, 'Se connecter');
    await signsInByMail(page, email);
    await isAt(page, 'Bienvenue dans l’atelier');
  });
  await test.step('her business: a wrong SIRET is refused once, and nothing else is lost', () =>
    registersHerBusiness(page, email));
  await test.step('Stripe clears her for payments', () => finishesOnboarding(page));

  await test.step('who and what', () => writesWhoAndWhat(page));
  await test.step('a cover', () => addsACover(page));
  await test.step('the story and what the law asks for', () => tellsTheStory(page));
  await test.step('a budget that sums to the goal', () => balancesTheBudget(page));
  await test.step('three rewards, one of them limited', async () => {
    await addsAReward(page, {
      title: 'Deux miches au levain',
      price: '12',
      way: 'Retrait sur place',
      fields: { Adresse: '3 place de la Halle, Limogne' },
    });
    await addsAReward(page, {
      title: 'Le sac à pain en lin',
      price: '18,50',
      way: 'Envoi postal',
      quantity: '40',
      fields: { France: '4,90', 'Union européenne': '9' },
    });
    await addsAReward(page, { title: 'Le carnet de recettes', price: '8', way: 'Numérique' });
  });

  await test.step('the preview is the page as residents will see it', async () => {
    await page.getByRole('link', { name: 'Aperçu' }).click();
    await isAt(page, 'Un four à bois pour le pain de Limogne');
    await expect(page.getByRole('article').filter({ hasText: 'Le sac à pain en lin' })).toContainText(
      '18,50 €',
    );
    await expect(page.getByRole('article').filter({ hasText: 'Le sac à pain en lin' })).toContainText(
      '40 sur 40',
    );
    await expect(page.getByRole('table', { name: 'Budget du projet' })).toContainText('Maçonnerie');
    await page.getByRole('link', { name: 'Retour au dossier' }).click();
  });

  await test.step('she submits it, and hears that it has arrived', async () => {
    await presses(page, 'Envoyer à la CCI');
    await expect(page.getByRole('heading', { name: 'Un conseiller relit votre dossier' })).toBeVisible();
    await everythingSettles();
    expect(plain((await newestMail(email)).text)).toContain('Un four à bois pour le pain de Limogne');
  });
});
