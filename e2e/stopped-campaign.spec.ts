import {
  aPaidBusiness,
  brokenRules,
  chargesAtStripe,
  platformPayouts,
  playScript,
} from '../src/testing/collection.ts';
import { aConfirmedPledge } from '../src/testing/pledge.ts';
import { isAccessible } from './axe.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, subjectsTo } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';
import { everythingSettles, timePassesTo } from './time.ts';

const REASON = 'Le bail n’a pas été signé.';

test('an admin cancels a running campaign: nobody is charged, and everybody is told', async ({ page }) => {
  const business = await aPaidBusiness();
  const baker = await aPerson('lea', { memberOf: business.id });
  const { id, title } = await aBakersCampaign({ businessId: business.id, goalCents: 500_00 });
  const email = anAddress('lucie');
  const lucie = await aConfirmedPledge(id, { email, freeCents: 300_00 });
  await signedInAs(page.context(), await aPerson('Nadia Roques', { role: 'ADMIN' }));
  await page.goto(`/bureau/campagnes/${id}/releve`);

  await test.step('without the box that says so, nothing happens', async () => {
    await page.getByText('Annuler la campagne', { exact: true }).click();
    await isAccessible(page);
    await page.getByRole('textbox', { name: 'Motif' }).last().fill(REASON);
    await page.getByRole('button', { name: 'Annuler définitivement' }).click();
    await expect(page.getByText('Cochez cette case pour confirmer')).toBeVisible();
  });
  await page.getByRole('checkbox', { name: 'J’ai compris que cela ne se défait pas' }).check();
  await page.getByRole('button', { name: 'Annuler définitivement' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La campagne est annulée' })).toBeVisible();
  expect(await subjectsTo(email)).toContain(`Projet arrêté : « ${title} »`);
  expect(await subjectsTo(baker.email)).toContain(`Projet arrêté : « ${title} »`);
  expect(await chargesAtStripe(lucie.id)).toEqual([]);
  expect(await brokenRules()).toEqual([]);
});

test('an admin stops a collection: what was charged comes back, the rest is never charged', async ({
  page,
}) => {
  await platformPayouts('manual');
  const business = await aPaidBusiness();
  const { id, title, deadlineAt } = await aBakersCampaign({ businessId: business.id, goalCents: 500_00 });
  if (!deadlineAt) throw new Error('an open campaign has a deadline');
  const [paid, unpaid] = [anAddress('lucie'), anAddress('bruno')];
  const lucie = await aConfirmedPledge(id, { email: paid, freeCents: 300_00 });
  const bruno = await aConfirmedPledge(id, { email: unpaid, freeCents: 250_00 });
  await playScript(bruno.paymentMethodId, ['authentication_required']);
  await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
  await signedInAs(page.context(), await aPerson('Nadia Roques', { role: 'ADMIN' }));

  await page.goto(`/bureau/campagnes/${id}/releve`);
  await page.getByText('Arrêter la collecte', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Motif' }).last().fill(REASON);
  await page.getByRole('checkbox', { name: 'J’ai compris que cela ne se défait pas' }).check();
  await page.getByRole('button', { name: 'Arrêter et tout rembourser' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'La collecte est arrêtée' })).toBeVisible();

  await everythingSettles();
  await page.reload();
  await expect(page.getByRole('table', { name: 'Remboursements' })).toContainText('Campagne arrêtée');
  expect(await chargesAtStripe(bruno.id)).toEqual([]);
  expect(await subjectsTo(paid)).toContain(`Projet arrêté : « ${title} »`);
  expect(await subjectsTo(unpaid)).toContain(`Projet arrêté : « ${title} »`);
  expect(await chargesAtStripe(lucie.id)).toMatchObject([{ amount: 300_00 }]);
  expect(await brokenRules()).toEqual([]);
});
