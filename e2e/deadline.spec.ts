import type { Page } from '@playwright/test';
import { database } from '../src/adapters/db/client.ts';
import { aPaidBusiness, brokenRules, platformPayouts, playScript } from '../src/testing/collection.ts';
import { aConfirmedPledge, CARDS } from '../src/testing/pledge.ts';
import { isAccessible } from './axe.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { inEuros, readLedger } from './ledger.ts';
import { anAddress, linkIn, newestMail, subjectsTo } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';
import { figure } from './statement.ts';
import { answersBank, savesCard } from './stripe-pages.ts';
import { timePasses, timePassesTo } from './time.ts';

/** Six promises that together pass the goal, by people whose cards will behave differently. */
async function aCampaignThatWillBeFunded() {
  await platformPayouts('manual');
  const business = await aPaidBusiness();
  const baker = await aPerson('lea', { memberOf: business.id });
  const campaign = await aBakersCampaign({ businessId: business.id, goalCents: 800_00 });
  const promise = async (name: string, freeCents: number, card: string = CARDS.ok) => {
    const email = anAddress(name);
    return aConfirmedPledge(campaign.id, { email, freeCents, card });
  };
  const denis = await promise('denis', 45_50);
  await playScript(denis.paymentMethodId, ['insufficient_funds', 'succeed']);
  return {
    ...campaign,
    baker,
    lucie: await promise('lucie', 333_33),
    marcel: await promise('marcel', 250_00),
    denis,
    anne: await promise('anne', 120_00, CARDS.insufficientFundsAfterSetup),
    bruno: await promise('bruno', 60_00, CARDS.challengedAlways),
    claude: await promise('claude', 75_00, CARDS.declinedLater),
  };
}

async function opensTheirContribution(page: Page, email: string): Promise<void> {
  await page.goto(linkIn(await newestMail(email), '/contribution/'));
  await expect(page.getByRole('heading', { level: 1, name: 'Votre contribution' })).toBeVisible();
}

test('a funded campaign, from its deadline to the money on the bakery’s account', async ({
  page,
  newVisitor,
}) => {
  test.slow();
  const { id, slug, title, deadlineAt, baker, lucie, denis, anne, bruno, claude } =
    await aCampaignThatWillBeFunded();
  if (!deadlineAt) throw new Error('an open campaign has a deadline');

  await test.step('the deadline passes: the goal is reached, and cards are charged', async () => {
    await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
    await page.goto(`/projets/${slug}`);
    await expect(page.getByRole('main')).toContainText('883,83 € promis par 6 contributeurs');
    expect(await subjectsTo(lucie.email)).toContain(`Projet financé, carte débitée : « ${title} »`);
    expect(await subjectsTo(baker.email)).toContain(`Objectif atteint : « ${title} »`);
  });

  await test.step('Anne’s card has no money on it: she pays with another one, and her bank asks her', async () => {
    await opensTheirContribution(page, anne.email);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Payer avec une autre carte' }).click();
    await savesCard(page, CARDS.challengedAlways);
    await answersBank(page, 'Réussir');
    await answersBank(page, 'Réussir');
    await expect(page.getByRole('heading', { name: 'C’est réglé, merci' })).toBeVisible();
  });

  await test.step('Bruno’s bank wants to hear him: once he fails, once he confirms', async () => {
    const hisBrowser = await newVisitor();
    await opensTheirContribution(hisBrowser, bruno.email);
    await hisBrowser.getByRole('button', { name: 'Confirmer avec ma banque' }).click();
    await answersBank(hisBrowser, 'Échouer');
    await expect(hisBrowser.getByRole('heading', { name: 'Le paiement n’est pas passé' })).toBeVisible();
    await opensTheirContribution(hisBrowser, bruno.email);
    await hisBrowser.getByRole('button', { name: /Confirmer avec ma banque|Payer 60 € maintenant/ }).click();
    await answersBank(hisBrowser, 'Réussir');
    await expect(hisBrowser.getByRole('heading', { name: 'C’est réglé, merci' })).toBeVisible();
  });

  await test.step('Denis does nothing: the retry of the next day succeeds by itself', async () => {
    await timePasses(2, 'days');
    expect((await subjectsTo(denis.email)).at(-1)).toBe(`Projet financé, carte débitée : « ${title} »`);
  });

  await test.step('Claude never answers four mails: after seven days his contribution is dropped', async () => {
    await timePasses(6, 'days');
    expect((await subjectsTo(claude.email)).at(-1)).toBe(
      `Contribution abandonnée, rien n’est débité : « ${title} »`,
    );
    await opensTheirContribution(page, claude.email);
    await expect(page.getByText('Non réglée')).toBeVisible();
  });

  await test.step('the money goes to the bakery’s bank', async () => {
    await timePasses(8, 'days');
    expect(await subjectsTo(baker.email)).toEqual([
      `Objectif atteint : « ${title} »`,
      `Paiements terminés : « ${title} »`,
      `Virement lancé : « ${title} »`,
      `Virement arrivé : « ${title} »`,
    ]);
  });

  await test.step('the statement that the baker reads agrees with the ledger to the cent', async () => {
    const atelier = await newVisitor();
    await signedInAs(atelier.context(), baker);
    await atelier.goto(`/atelier/campagnes/${id}/releve`);
    const ledger = await readLedger(id);
    expect(ledger.collected).toBe(883_83 - 75_00);
    expect(ledger.net).toBe(ledger.paidOut);
    await expect(figure(atelier, /^Promis par 6/)).toHaveText(inEuros(883_83));
    await expect(figure(atelier, /abandonnée/)).toHaveText(inEuros(75_00));
    await expect(figure(atelier, /^Encaissé$/)).toHaveText(inEuros(ledger.collected));
    await expect(figure(atelier, /^Frais de service/)).toHaveText(inEuros(-ledger.fee));
    await expect(figure(atelier, /^TVA/)).toHaveText(inEuros(-ledger.vat));
    await expect(figure(atelier, /^Coûts des paiements/)).toHaveText(inEuros(-ledger.costs));
    await expect(figure(atelier, /^Net pour l’entreprise$/)).toHaveText(inEuros(ledger.net));
    await expect(figure(atelier, /^Transféré/)).toHaveText(inEuros(ledger.transferred));
    await expect(figure(atelier, /^Versé à la banque$/)).toHaveText(inEuros(ledger.paidOut));
    await expect(atelier.getByRole('main')).toContainText('Versé sur le compte bancaire');
    await isAccessible(atelier);
  });

  expect(await brokenRules()).toEqual([]);
  expect(await database().campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'FUNDED' });
});
