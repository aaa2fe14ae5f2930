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
import { isRefused } from './pledge-steps.ts';
import { everythingSettles } from './time.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript a baker signs in, registers, writes her campaign and submits it all the same', async ({
  page,
}) => {
  const email = anAddress('lea');
  await page.goto('/atelier');
  await signsInByMail(page, email);
  await isAt(page, 'Bienvenue dans l’atelier');
  await test.step('her business, and a wrong SIRET first', () => registersHerBusiness(page, email));
  await test.step('Stripe clears her for payments', () => finishesOnboarding(page));
  await test.step('who and what', () => writesWhoAndWhat(page));
  await test.step('a cover', () => addsACover(page));
  await test.step('the story', () => tellsTheStory(page));

  await test.step('a budget that does not add up is refused with all that was typed, then corrected', async () => {
    await fills(page, 'Objectif', '3 000');
    await fills(page, 'Durée de la collecte', '30');
    await fills(page, 'Ligne 1 : intitulé', 'Maçonnerie');
    await fills(page, 'Ligne 1 : montant en euros', '2 400');
    await fills(page, 'Ligne 2 : intitulé', 'Briques réfractaires');
    await fills(page, 'Ligne 2 : montant en euros', '500');
    await presses(page, 'Continuer : Contreparties');
    await isRefused(page, 'budget');
    await expect(page.getByRole('textbox', { name: 'Ligne 2 : montant en euros' })).toHaveValue('500');
    await fills(page, 'Ligne 2 : montant en euros', '600');
    await presses(page, 'Continuer : Contreparties');
  });

  await test.step('a reward to fetch', () =>
    addsAReward(page, {
      title: 'Deux miches au levain',
      price: '12',
      way: 'Retrait sur place',
      quantity: '40',
      fields: { Adresse: '3 place de la Halle, Limogne' },
    }));

  await test.step('she submits it, and hears that it has arrived', async () => {
    await page.getByRole('link', { name: 'Aperçu' }).click();
    await page.getByRole('link', { name: 'Retour au dossier' }).click();
    await presses(page, 'Envoyer à la CCI');
    await expect(page.getByRole('heading', { name: 'Un conseiller relit votre dossier' })).toBeVisible();
    await everythingSettles();
    expect(plain((await newestMail(email)).text)).toContain('Un four à bois pour le pain de Limogne');
  });
});
