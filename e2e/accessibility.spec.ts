import type { Page } from '@playwright/test';
import { database } from '../src/adapters/db/client.ts';
import { endsIn } from '../src/testing/open-campaign.ts';
import { aConfirmedPledge, CARDS } from '../src/testing/pledge.ts';
import { isAccessible } from './axe.ts';
import { aBakersCampaign, aBakersDraft, aSubmittedCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, linkIn, newestMail } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';
import {
  comesToTheRecap,
  emailField,
  goesOn,
  isRefused,
  isThanked,
  payButton,
  quantity,
  verifies,
} from './pledge-steps.ts';
import { savesCard } from './stripe-pages.ts';

/** Every kind of page once, by axe; statement and repair are looked at on their journey (deadline.spec). */
async function areAccessible(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.getByRole('main')).toBeVisible();
      await isAccessible(page);
    });
  }
}

test('the public pages', async ({ page }) => {
  const { id, slug } = await aBakersCampaign();
  await aConfirmedPledge(id, { freeCents: 120_00 });
  const soon = await aBakersCampaign();
  await endsIn(soon.id, 3_600_000);
  const { business } = await database().campaign.findUniqueOrThrow({
    where: { id },
    include: { business: true },
  });
  await areAccessible(page, [
    '/',
    '/projets',
    '/projets?q=introuvable',
    `/projets/${slug}`,
    `/en/projects/${slug}`,
    `/entreprises/${business.siret}`,
    `/communes/${business.communeCode}`,
    '/comment-ca-marche',
    '/mentions-legales',
    '/connexion',
    '/connexion/lien?token=abc',
  ]);
});

test.describe('an address that leads nowhere', () => {
  test.use({ expectedFaults: /404/ });
  test('is a page too', async ({ page }) => areAccessible(page, ['/nulle-part']));
});

test('the screens of a pledge, refusals included', async ({ page }) => {
  const { slug } = await aBakersCampaign();
  const email = anAddress('lucie');
  await page.goto(`/soutenir/${slug}`);
  await isAccessible(page);
  await goesOn(page);
  await isRefused(page, 'Choisissez une contrepartie');
  await isAccessible(page);
  await quantity(page, 'Le sac à pain').fill('1');
  await goesOn(page);
  await verifies(page);
  await isRefused(page, '5 points sont à revoir');
  await isAccessible(page);
  await emailField(page).fill('lucie@gmial.com');
  await page.getByRole('textbox', { name: 'Destinataire' }).fill('Lucie Bras');
  await page.getByRole('textbox', { name: 'Adresse', exact: true }).fill('4 rue Haute');
  await page.getByRole('textbox', { name: 'Code postal' }).fill('46260');
  await page.getByRole('textbox', { name: 'Ville' }).fill('Limogne');
  await verifies(page);
  await expect(page.getByText('Vouliez-vous écrire')).toBeVisible();
  await isAccessible(page);

  await comesToTheRecap(page, { slug, free: '20', email });
  await payButton(page).click();
  await expect(page.getByRole('textbox', { name: 'Numéro de carte' })).toBeVisible();
  await isAccessible(page);
  await savesCard(page, CARDS.ok);
  await isThanked(page);
  await isAccessible(page);

  const link = linkIn(await newestMail(email), '/contribution/');
  await areAccessible(page, [link, `${link}/modifier`, '/contribution/abc']);
  await page.goto(`${link}/modifier`);
  await page.getByRole('button', { name: 'Voir le résultat' }).click();
  await expect(page.getByRole('button', { name: 'Remplacer ma contribution' })).toBeVisible();
  await isAccessible(page);
});

test('the account and the atelier', async ({ page }) => {
  const { id, baker } = await aBakersDraft();
  const file = `/atelier/campagnes/${id}`;
  const reward = await database().reward.findFirstOrThrow({ where: { campaignId: id } });
  const { businessId } = await database().campaign.findUniqueOrThrow({ where: { id } });
  await signedInAs(page.context(), baker);
  await areAccessible(page, [
    '/mon-compte',
    '/atelier',
    '/atelier/entreprises/nouvelle',
    `/atelier/entreprises/${businessId}`,
    '/atelier/campagnes/nouvelle',
    file,
    `${file}/presentation`,
    `${file}/photo`,
    `${file}/recit`,
    `${file}/budget`,
    `${file}/contreparties`,
    `${file}/contreparties/nouvelle`,
    `${file}/contreparties/${reward.id}`,
    `${file}/apercu`,
    `${file}/releve`,
  ]);
});

test('the desk', async ({ page }) => {
  const { id } = await aSubmittedCampaign();
  const adviser = await aPerson('Nadia Roques', { role: 'ADVISER' });
  await signedInAs(page.context(), adviser);
  await areAccessible(page, [
    '/bureau',
    '/bureau?tab=live',
    `/bureau/campagnes/${id}`,
    `/bureau/campagnes/${id}/apercu`,
  ]);
  await page.goto(`/bureau/campagnes/${id}`);
  await page.getByRole('button', { name: 'Prendre ce dossier' }).click();
  await expect(page.getByRole('heading', { name: 'Décision' })).toBeVisible();
  await isAccessible(page);
});
