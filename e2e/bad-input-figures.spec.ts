import type { Page } from '@playwright/test';
import { aPaidBusiness } from '../src/testing/collection.ts';
import { aCampaign, terms } from '../src/testing/makers.ts';
import { aReward } from '../src/testing/open-campaign.ts';
import { aConfirmedPledge } from '../src/testing/pledge.ts';
import { aBakersCampaign, aBakersDraft } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { aPerson, signedInAs } from './people.ts';
import { isRefused } from './pledge-steps.ts';
import { now } from './time.ts';

// Amounts, numbers and dates that cannot stand: the rest of the table in bad-input.spec.ts.

const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const saves = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

async function keeps(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(typed)) await expect(field(page, name)).toHaveValue(value);
}

async function types(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
}

test('a goal and a duration out of range, and a budget that does not add up, are told and kept', async ({
  page,
}) => {
  const { id, baker } = await aBakersDraft();
  await signedInAs(page.context(), baker);
  await page.goto(`/atelier/campagnes/${id}/budget`);
  for (const [goal, duration] of [
    ['499,99', '61'],
    ['100 000,01', '0'],
  ] as const) {
    const typed = { Objectif: goal, 'Durée de la collecte': duration, 'Ligne 1 : montant en euros': '350' };
    await types(page, typed);
    await saves(page);
    await isRefused(page, 'Indiquez un objectif entre');
    await isRefused(page, 'Indiquez une durée de 1 à 60 jours');
    await isRefused(page, 'Les lignes du budget ne font pas le total');
    await keeps(page, typed);
  }
});

test('a reward under one euro is refused with all that was typed', async ({ page }) => {
  const { id, baker } = await aBakersDraft();
  await signedInAs(page.context(), baker);
  await page.goto(`/atelier/campagnes/${id}/contreparties/nouvelle`);
  const typed = { 'Nom de la contrepartie': 'Une miette 🥖', Prix: '0,99', Quantité: '12' };
  await types(page, typed);
  await page.getByRole('radio', { name: 'Numérique' }).check();
  await saves(page);
  await isRefused(page, 'Indiquez un prix d’au moins 1');
  await keeps(page, typed);
  await expect(page.getByRole('radio', { name: 'Numérique' })).toBeChecked();
});

test('a quantity cannot be lowered under what people have taken', async ({ page }) => {
  const business = await aPaidBusiness();
  const { id } = await aBakersCampaign({ businessId: business.id });
  const jar = await aReward(id, { title: 'Le pot de miel', quantity: 5 });
  await aConfirmedPledge(id, { rewards: [{ rewardId: jar.id, quantity: 3 }] });
  await signedInAs(page.context(), await aPerson('lea', { memberOf: business.id }));
  await page.goto(`/atelier/campagnes/${id}/contreparties/${jar.id}`);
  await field(page, 'Quantité').fill('2');
  await saves(page);
  await isRefused(page, 'La quantité peut monter');
  await keeps(page, { Quantité: '2' });
  await field(page, 'Quantité').fill('6');
  await saves(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'Le pot de miel' })).toBeVisible();
});

test('a launch in the past is refused, and the date stays as it was typed', async ({ page }) => {
  const adviser = await aPerson('Nadia Roques', { role: 'ADVISER' });
  const business = await aPaidBusiness();
  const { id } = await aCampaign({
    ...terms,
    status: 'APPROVED',
    adviserId: adviser.id,
    businessId: business.id,
  });
  await signedInAs(page.context(), adviser);
  await page.goto(`/bureau/campagnes/${id}`);
  const yesterday = new Date((await now()).getTime() - 86_400_000);
  const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(yesterday);
  await types(page, { Date: day, Heure: '9 h 30' });
  await page.getByRole('button', { name: 'Prévoir le lancement' }).click();
  await isRefused(page, 'Cet instant est déjà passé');
  await keeps(page, { Date: day, Heure: '9 h 30' });
});
