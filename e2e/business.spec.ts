import type { Page } from '@playwright/test';
import {
  addsACover,
  addsAReward,
  fills,
  finishesOnboarding,
  isAt,
  presses,
  registersHerBusiness,
  tellsTheStory,
  writesWhoAndWhat,
} from './atelier-steps.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, newestMail, plain } from './mail.ts';
import { signsInByMail } from './people.ts';
import { everythingSettles } from './time.ts';

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
