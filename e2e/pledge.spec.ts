import type { Page } from '@playwright/test';
import { CARDS } from '../src/testing/pledge.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, linkIn, newestMail, plain, subjectsTo } from './mail.ts';
import {
  comesToTheRecap,
  emailField,
  freeAmount,
  goesOn,
  isThanked,
  payButton,
  quantity,
  verifies,
} from './pledge-steps.ts';
import { answersBank, savesCard } from './stripe-pages.ts';

const saying = (page: Page, text: string) => page.getByRole('main').getByText(text);

async function findsByItsTitle(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Voir les projets' }).first().click();
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill(title);
  await page.getByRole('button', { name: 'Afficher' }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('a resident finds a project, pledges as a guest, then changes reward and card, and cancels', async ({
  page,
}) => {
  const { title } = await aBakersCampaign();
  const email = anAddress('lucie');

  await test.step('she finds it from the home page and chooses a reward', async () => {
    await findsByItsTitle(page, title);
    await page.getByRole('link', { name: 'Choisir Le sac à pain' }).click();
    await expect(quantity(page, 'Le sac à pain')).toHaveValue('1');
  });

  await test.step('two bags and five euros more', async () => {
    await page.getByRole('button', { name: 'Une de plus : Le sac à pain' }).click();
    await freeAmount(page).fill('5');
    await expect(page.getByRole('status').filter({ hasText: '41 €' })).toBeVisible();
    await goesOn(page);
  });

  await test.step('an e-mail address and where to send them is all she is asked', async () => {
    await emailField(page).fill(email);
    await page.getByRole('textbox', { name: 'Destinataire' }).fill('Lucie Bras');
    await page.getByRole('textbox', { name: 'Adresse', exact: true }).fill('4 rue Haute');
    await page.getByRole('textbox', { name: 'Code postal' }).fill('46260');
    await page.getByRole('textbox', { name: 'Ville' }).fill('Limogne');
    await verifies(page);
  });

  await test.step('the recap tells everything before the button that commits her', async () => {
    const lines = page.getByRole('table', { name: 'Détail de la contribution' });
    await expect(lines.getByRole('row', { name: 'Le sac à pain × 2 36 €' })).toBeVisible();
    await expect(lines.getByRole('row', { name: 'Montant libre 5 €' })).toBeVisible();
    await expect(lines.getByRole('row', { name: 'Envoi 9 €' })).toBeVisible();
    await expect(lines.getByRole('row', { name: 'Total 50 €' })).toBeVisible();
    await payButton(page).click();
  });

  await test.step('her bank asks her when the card is saved', async () => {
    await savesCard(page, CARDS.challengedOnceAtSetup);
    await answersBank(page, 'Réussir');
    await isThanked(page);
  });

  await test.step('the mail leads her to her contribution, without an account', async () => {
    const mail = await newestMail(email);
    expect(plain(mail.text)).toContain('50 €');
    await page.goto(linkIn(mail, '/contribution/'));
    await expect(saying(page, 'Elle compte dans le mur')).toBeVisible();
  });

  await test.step('she takes bread instead: the change replaces, and adds nothing', async () => {
    await page.getByRole('link', { name: 'Modifier les contreparties ou le montant' }).click();
    await quantity(page, 'Le sac à pain').fill('0');
    await quantity(page, 'Deux miches au levain').fill('1');
    await page.getByRole('button', { name: 'Voir le résultat' }).click();
    await expect(page.getByRole('row', { name: 'Total 17 €' })).toBeVisible();
    await page.getByRole('button', { name: 'Remplacer ma contribution' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'Votre contribution est remplacée' }),
    ).toBeVisible();
  });

  await test.step('she changes her card', async () => {
    await page.getByRole('button', { name: 'Changer de carte' }).click();
    await savesCard(page, CARDS.ok);
    await expect(page.getByRole('heading', { name: 'Votre nouvelle carte est enregistrée' })).toBeVisible();
  });

  await test.step('and in the end she cancels', async () => {
    await page.goto(linkIn(await newestMail(email), '/contribution/'));
    await expect(saying(page, 'terminée par 4242')).toBeVisible();
    await page.getByText('Annuler ma contribution', { exact: true }).click();
    await page.getByRole('button', { name: 'Oui, annuler ma contribution' }).click();
    await expect(saying(page, 'Rien n’a été débité et rien ne le sera.')).toBeVisible();
    expect(await subjectsTo(email)).toHaveLength(4);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a resident pledges all the same', async ({ page }) => {
    const { title } = await aBakersCampaign();
    const email = anAddress('marcel');
    await findsByItsTitle(page, title);
    await page.getByRole('link', { name: 'Soutenir ce projet' }).click();
    await quantity(page, 'Deux miches au levain').fill('2');
    await page.getByRole('button', { name: 'Recalculer le total' }).click();
    await expect(page.getByRole('status').filter({ hasText: '24 €' })).toBeVisible();
    await goesOn(page);
    await emailField(page).fill(email);
    await verifies(page);
    await payButton(page).click();
    await savesCard(page, CARDS.ok);
    await isThanked(page);
    await page.goto(linkIn(await newestMail(email), '/contribution/'));
    await expect(saying(page, 'Elle compte dans le mur')).toBeVisible();
  });
});

test('the last unit goes to exactly one of two who press at the same moment', async ({
  page,
  newVisitor,
}) => {
  const { slug, workshop } = await aBakersCampaign();
  const visitors = [page, await newVisitor()];

  for (const [index, visitor] of visitors.entries()) {
    await comesToTheRecap(visitor, {
      slug,
      rewardId: workshop.id,
      free: '7,50',
      email: anAddress('visiteur'),
      name: `Visiteur ${index}`,
    });
    await expect(visitor.getByRole('row', { name: 'Total 52,50 €' })).toBeVisible();
  }

  await Promise.all(visitors.map((visitor) => payButton(visitor).click()));
  const cardPage = (visitor: Page) => visitor.getByRole('textbox', { name: 'Numéro de carte' });
  const soldOut = (visitor: Page) => visitor.getByRole('alert').filter({ hasText: 'Il ne reste plus assez' });
  for (const visitor of visitors) await expect(cardPage(visitor).or(soldOut(visitor))).toBeVisible();
  const winners: Page[] = [];
  for (const visitor of visitors) if (await cardPage(visitor).isVisible()) winners.push(visitor);
  expect(winners).toHaveLength(1);

  const [loser] = visitors.filter((visitor) => !winners.includes(visitor)) as [Page];
  await expect(freeAmount(loser)).toHaveValue('7,50');
  await quantity(loser, 'Deux miches au levain').fill('1');
  await goesOn(loser);
  await expect(loser.getByRole('textbox', { name: 'Votre nom' })).toHaveValue(/Visiteur/);

  const [winner] = winners as [Page];
  await savesCard(winner, CARDS.ok);
  await isThanked(winner);
});
