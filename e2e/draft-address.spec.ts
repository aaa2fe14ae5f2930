import { database } from '../src/adapters/db/client.ts';
import { CARDS } from '../src/testing/pledge.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress } from './mail.ts';
import { emailField, freeAmount, goesOn, isRefused, isThanked, payButton, verifies } from './pledge-steps.ts';
import { savesCard } from './stripe-pages.ts';
import { everythingSettles } from './time.ts';

// Somebody sends a resident the address of a pledge that is already begun, and looks there later for what she typed.

const yourName = 'Votre nom';

for (const javaScriptEnabled of [true, false]) {
  test(`whoever sends the address of a pledge never reads there what is typed, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    page: stranger,
    newVisitor,
  }) => {
    const { slug } = await aBakersCampaign();
    const email = anAddress('lucie');
    await stranger.goto(`/soutenir/${slug}`);
    await freeAmount(stranger).fill('20');
    await goesOn(stranger);
    await expect(emailField(stranger)).toBeVisible();
    const sent = stranger.url();

    const lucie = await newVisitor({ javaScriptEnabled });
    await lucie.goto(sent);
    await emailField(lucie).fill('lucie@');
    await lucie.getByRole('textbox', { name: yourName }).fill('Lucie Bras');
    await verifies(lucie);
    await isRefused(lucie, 'à revoir');
    await expect(emailField(lucie)).toHaveValue('lucie@');
    await emailField(lucie).fill(email);
    await verifies(lucie);
    await expect(payButton(lucie)).toBeVisible();

    for (const address of [
      sent,
      sent.replace('/coordonnees', ''),
      `${sent.replace('/coordonnees', '')}/recapitulatif`,
    ]) {
      await stranger.goto(address);
      await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await stranger.content()).not.toMatch(/lucie/i);
    }
    await payButton(lucie).click();
    await savesCard(lucie, CARDS.ok);
    await isThanked(lucie);
    await stranger.goto(sent);
    await expect(emailField(stranger)).toHaveValue('');
    expect(await stranger.content()).not.toMatch(/lucie/i);
  });
}

test('going back, page by page, from the card to the reward and on again loses nothing and opens one pledge', async ({
  page,
}) => {
  const { id, slug } = await aBakersCampaign();
  const email = anAddress('lucie');
  await page.goto(`/soutenir/${slug}`);
  await freeAmount(page).fill('20');
  await goesOn(page);
  await emailField(page).fill(email);
  await page.getByRole('textbox', { name: yourName }).fill('Lucie Bras');
  await verifies(page);
  await payButton(page).click();
  await expect(page.getByRole('textbox', { name: 'Numéro de carte' })).toBeVisible();

  await page.goBack();
  await expect(payButton(page)).toBeVisible();
  const recap = page.url();
  await page.goBack();
  await expect(emailField(page)).toHaveValue(email);
  await expect(page).toHaveURL(recap.replace('/recapitulatif', '/coordonnees'));
  await page.goBack();
  await expect(freeAmount(page)).toHaveValue('20');
  await expect(page).toHaveURL(recap.replace('/recapitulatif', ''));

  await freeAmount(page).fill('25');
  await goesOn(page);
  await expect(page.getByRole('textbox', { name: yourName })).toHaveValue('Lucie Bras');
  await verifies(page);
  await payButton(page).click();
  await savesCard(page, CARDS.ok);
  await isThanked(page);
  await everythingSettles();
  const made = await database().pledge.findMany({ where: { campaignId: id, status: { not: 'EXPIRED' } } });
  expect(made).toMatchObject([{ status: 'CONFIRMED', amountCents: 25_00, email, backerName: 'Lucie Bras' }]);
});

test('without JavaScript an address left behind says where the way goes on', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  const { slug } = await aBakersCampaign();
  await page.goto(`/soutenir/${slug}`);
  await freeAmount(page).fill('20');
  await goesOn(page);
  await expect(emailField(page)).toBeVisible();
  const before = page.url();
  await emailField(page).fill(anAddress('lucie'));
  await verifies(page);
  await expect(payButton(page)).toBeVisible();
  await page.goto(before);
  // Playwright looks for no text inside of a noscript.
  await expect(page.locator('noscript > *').first()).toBeVisible();
  expect(await page.content()).toContain('avancez d’une page avec votre navigateur');
});
