import { aPaidBusiness, brokenRules, chargesAtStripe, platformPayouts } from '../src/testing/collection.ts';
import { aPlatformFloat } from '../src/testing/platform-float.ts';
import { aConfirmedPledge } from '../src/testing/pledge.ts';
import { isAccessible } from './axe.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, linkIn, newestMail, subjectsTo } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';
import { everythingSettles, timePassesTo } from './time.ts';

test('the desk gives a part of a payment back, and its backer is told and sees it', async ({
  page,
  newVisitor,
}) => {
  await platformPayouts('manual');
  // What the platform has at Stripe is shared with other journeys, some of which leave it nothing.
  await aPlatformFloat();
  const business = await aPaidBusiness();
  const { id, title, deadlineAt } = await aBakersCampaign({ businessId: business.id, goalCents: 500_00 });
  if (!deadlineAt) throw new Error('an open campaign has a deadline');
  const email = anAddress('lucie');
  const lucie = await aConfirmedPledge(id, { email, freeCents: 300_00 });
  await aConfirmedPledge(id, { freeCents: 250_00 });
  await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
  await signedInAs(page.context(), await aPerson('Nadia Roques', { role: 'ADMIN' }));

  await test.step('from the statement to the pledge, and an amount that cannot be', async () => {
    await page.goto(`/bureau/campagnes/${id}/releve`);
    await page.getByRole('link', { name: lucie.reference }).click();
    await expect(page.getByRole('heading', { level: 1, name: lucie.reference })).toBeVisible();
    await isAccessible(page);
    await page.getByRole('radio', { name: 'Une partie' }).check();
    await page.getByRole('textbox', { name: 'Montant à rembourser' }).fill('300,01');
    await page.getByRole('button', { name: 'Rembourser' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'dépasse ce qui reste' })).toBeVisible();
  });

  await test.step('a part, with a reason and a word', async () => {
    await page.getByRole('textbox', { name: 'Montant à rembourser' }).fill('45,50');
    await page.getByRole('combobox', { name: 'Raison' }).selectOption({ label: 'Contrepartie non livrée' });
    await page.getByRole('textbox', { name: 'Mot au contributeur' }).fill('Toutes nos excuses.');
    await page.getByRole('button', { name: 'Rembourser' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'Le remboursement est enregistré' }),
    ).toBeVisible();
    await everythingSettles();
    await page.reload();
    const refunds = page.getByRole('table', { name: 'Remboursements' });
    await expect(refunds.getByText('Remboursé', { exact: true })).toBeVisible();
    expect(await chargesAtStripe(lucie.id)).toMatchObject([{ amount_refunded: 45_50 }]);
  });

  await test.step('Lucie is told, and reads the word on her page', async () => {
    expect(await subjectsTo(email)).toContain(`Vous êtes remboursé : « ${title} »`);
    const hers = await newVisitor();
    await hers.goto(linkIn(await newestMail(email), '/contribution/'));
    await expect(hers.getByRole('main')).toContainText('Remboursé sur votre carte');
    await expect(hers.getByRole('main')).toContainText('Toutes nos excuses.');
  });
  expect(await brokenRules()).toEqual([]);
});
