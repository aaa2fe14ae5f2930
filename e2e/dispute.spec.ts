import { database } from '../src/adapters/db/client.ts';
import { aPaidBusiness, brokenRules, platformPayouts } from '../src/testing/collection.ts';
import { contest } from '../src/testing/disputes.ts';
import { aConfirmedPledge } from '../src/testing/pledge.ts';
import { isAccessible } from './axe.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { inEuros, readLedger } from './ledger.ts';
import { anAddress, linkIn, newestMail, plain } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';
import { figure } from './statement.ts';
import { everythingSettles, timePasses, timePassesTo } from './time.ts';

test('an adviser hears of a dispute, reads the pack, submits it, wins, and the money agrees', async ({
  page,
}) => {
  test.slow();
  await platformPayouts('manual');
  const business = await aPaidBusiness();
  const baker = await aPerson('lea', { memberOf: business.id });
  const adviser = await aPerson('Nadia Roques', { role: 'ADVISER' });
  const campaign = await aBakersCampaign({
    businessId: business.id,
    adviserId: adviser.id,
    goalCents: 500_00,
  });
  const { id, title, deadlineAt, bread } = campaign;
  if (!deadlineAt) throw new Error('an open campaign has a deadline');
  const email = anAddress('odile');
  const rewards = [{ rewardId: bread.id, quantity: 1 }];
  const odile = await aConfirmedPledge(id, { email, rewards, freeCents: 321_33 });
  await aConfirmedPledge(id, { freeCents: 250_00 });
  await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
  const withheld = async () =>
    (await database().settledCharge.findUniqueOrThrow({ where: { pledgeId: odile.id } })).netCents;
  const disputeId = await contest(odile.id, { reason: 'product_not_received' });

  await test.step('the mail names the day, and leads to the dispute after signing in', async () => {
    const mail = await newestMail(adviser.email);
    expect(plain(mail.text)).toContain('Contrepartie non reçue');
    expect(plain(mail.text)).toContain('Réponse attendue avant');
    expect(plain((await newestMail(baker.email)).text)).toContain('donnez-le à votre conseiller');
    await signedInAs(page.context(), adviser);
    await page.goto(linkIn(mail, '/bureau/litiges/'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(odile.reference);
    await expect(figure(page, /^Retenu à l’entreprise$/)).toHaveText(inEuros(await withheld()));
    await isAccessible(page);
  });

  await test.step('the list of the desk counts it, and the statement of the business says what is withheld', async () => {
    await page.goto('/bureau');
    await expect(page.getByRole('link', { name: /^Litiges 1$/ })).toBeVisible();
    await page.getByRole('link', { name: /^Litiges 1$/ }).click();
    await isAccessible(page);
    await page.goto(`/bureau/campagnes/${id}/releve`);
    await expect(page.getByText('Paiement contesté', { exact: true })).toBeVisible();
    await expect(figure(page, /^Retenu pour un litige en cours$/)).toHaveText(inEuros(await withheld()));
    await page.goto('/bureau/litiges');
    await page.getByRole('link', { name: title }).click();
  });

  await test.step('without a word of explanation there is nothing to submit; with one, the pack holds it', async () => {
    await expect(page.getByRole('button', { name: 'Transmettre…' })).toBeDisabled();
    await page.getByRole('textbox', { name: 'Explication pour la banque' }).fill('winning_evidence');
    await page.getByRole('textbox', { name: 'Preuve de remise' }).fill('Retiré au fournil, bon n° 12 signé.');
    await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'La réponse est enregistrée' })).toBeVisible();
    const address = await page.getByRole('link', { name: 'Lire le dossier (PDF)' }).getAttribute('href');
    const pack = await page.request.get(address ?? '');
    expect(pack.headers()['content-type']).toBe('application/pdf');
    expect((await pack.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('submitting takes two presses, and cannot be done again', async () => {
    await page.getByText('Transmettre…').click();
    await page.getByRole('button', { name: 'Transmettre définitivement' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'La réponse part à la banque' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Transmettre définitivement' })).toBeHidden();
    await everythingSettles();
    await page.goto(`/bureau/litiges/${disputeId}`);
    await expect(page.getByRole('main')).toContainText('Reçu par Stripe');
    await expect(page.getByRole('main')).toContainText('La banque examine');
    await isAccessible(page);
  });

  await test.step('the bank gives the money back; people hear of it, and the whole is paid out', async () => {
    await timePasses(8, 'days');
    await timePasses(8, 'days');
    expect(plain((await newestMail(adviser.email)).subject)).toContain('Litige gagné');
    await page.goto(`/bureau/campagnes/${id}/releve`);
    await expect(page.getByText('Versé sur le compte bancaire', { exact: true })).toBeVisible();
    const ledger = await readLedger(id);
    await expect(figure(page, /^Versé à la banque$/)).toHaveText(inEuros(ledger.net));
    await expect(figure(page, /^Transféré sur le compte de paiement$/)).toHaveText(inEuros(ledger.net));
    await expect(page.getByRole('term').filter({ hasText: 'Retenu' })).toBeHidden();
    expect(await brokenRules()).toEqual([]);
  });
});
