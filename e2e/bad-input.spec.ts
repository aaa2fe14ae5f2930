/*
 * Bad input gets a clear answer, and nothing is lost. What proves it, row by row (ours: this file; firms, figures: bad-input-*.spec.ts):
 *
 * wrong SIRET                        domain/siret, use-cases/businesses, business.spec
 * goal or duration out of range      figures, domain/campaign-draft, use-cases/campaigns/writing
 * budget that does not add up        figures, domain/campaign-draft, use-cases/campaigns/writing, business.spec
 * deadline past or of 61 days        figures, domain/launch, use-cases/campaigns/writing, use-cases/vetting/launch
 * reward under 1 €                   figures, domain/campaign-draft, use-cases/campaigns/writing-later
 * quantity lowered under what is taken   figures, domain/campaign-draft, use-cases/campaigns/writing-later
 * 20 MB picture                      firms, app/api/uploads/read-upload
 * SVG or HTML named .jpg             firms, use-cases/campaigns/pictures
 * 300-character title                firms, use-cases/campaigns/writing
 * emoji name                         ours, domain/campaign-draft (address of a title), details/form
 * mistyped e-mail, suggested         ours, app/email-suggestion
 * pledge under or over the limits    ours, domain/pledge
 * sold-out reward                    pledge.spec, use-cases/pledges/open-pledge
 * campaign that ended a second ago   ours, use-cases/pledges/open-pledge
 * double click                       ours, use-cases/pledges/open-pledge and one-draft
 * back button during payment         ours, draft-address, use-cases/pledges/open-pledge
 * reused or expired link             ours, use-cases/accounts/sign-in, queries/pledge
 * somebody else's pledge link        ours, draft-address (address of a draft), queries/pledge, use-cases/pledges/change-pledge
 * form sent twice                    ours (without JavaScript), use-cases/campaigns/submitting, use-cases/vetting/launch
 * session that ended while typing    firms, use-cases/accounts/kept-form, app/refusal-answer
 * Stripe down                        ours, use-cases/pledges/open-pledge and hold-races, use-cases/collection/lost-answers
 * webhooks: badly signed, twice, late, out of order, unknown   ours, app/api/webhooks, use-cases/collection/news
 */
import type { Page } from '@playwright/test';
import { database } from '../src/adapters/db/client.ts';
import { clearFaults, fault } from '../src/testing/collection.ts';
import { endsIn } from '../src/testing/open-campaign.ts';
import { aConfirmedPledge, CARDS, completePage, pageOf } from '../src/testing/pledge.ts';
import { testWorld } from '../src/testing/sandbox.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, linkIn, newestMail } from './mail.ts';
import { aPerson, signedInAs } from './people.ts';
import {
  comesToTheRecap,
  emailField,
  freeAmount,
  goesOn,
  isRefused,
  isThanked,
  payButton,
  quantity,
  verifies,
} from './pledge-steps.ts';
import { savesCard } from './stripe-pages.ts';
import { everythingSettles, timePasses } from './time.ts';

const cardNumber = (page: Page) => page.getByRole('textbox', { name: 'Numéro de carte' });

/** The pledges of a campaign by their state, without those whose page was closed. */
const pledgesOf = async (campaignId: string) =>
  (await database().pledge.findMany({ where: { campaignId, status: { not: 'EXPIRED' } } })).map(
    ({ status, amountCents }) => `${status} ${amountCents}`,
  );

for (const javaScriptEnabled of [true, false]) {
  test(`a double click on the pay button makes one pledge, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled });
    const { id, slug } = await aBakersCampaign();
    await comesToTheRecap(page, { slug, free: '12,50', email: anAddress('lucie') });
    await payButton(page).dblclick();
    await expect(cardNumber(page)).toBeVisible();
    expect(await pledgesOf(id)).toEqual(['OPEN 1250']);
    await savesCard(page, CARDS.ok);
    await isThanked(page);
    await everythingSettles();
    expect(await pledgesOf(id)).toEqual(['CONFIRMED 1250']);
  });
}

test('the back button in the middle of payment leads to the recap, and what is changed there replaces', async ({
  page,
}) => {
  const { id, slug } = await aBakersCampaign();
  await comesToTheRecap(page, { slug, free: '20', email: anAddress('lucie'), name: 'Lucie' });
  await payButton(page).click();
  await expect(cardNumber(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('row', { name: 'Total 20 €' })).toBeVisible();
  await page.getByRole('link', { name: 'Modifier Votre contribution' }).click();
  await expect(freeAmount(page)).toHaveValue('20');
  await freeAmount(page).fill('30');
  await goesOn(page);
  await expect(page.getByRole('textbox', { name: 'Votre nom' })).toHaveValue('Lucie');
  await verifies(page);
  await payButton(page).click();
  await savesCard(page, CARDS.ok);
  await isThanked(page);
  await everythingSettles();
  expect(await pledgesOf(id)).toEqual(['CONFIRMED 3000']);
});

test('a sign-in link works once, and one that is used or expired offers a new one', async ({
  page,
  newVisitor,
}) => {
  const email = anAddress('lucie');
  const askForLink = async () => {
    await page.goto('/connexion');
    await page.getByRole('textbox', { name: 'Votre adresse électronique' }).fill(email);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await expect(page.getByRole('heading', { name: 'Regardez vos courriels' })).toBeVisible();
    return linkIn(await newestMail(email), '/connexion');
  };
  const link = await askForLink();
  const first = await newVisitor();
  await first.goto(link);
  await first.getByRole('button', { name: 'Entrer' }).click();
  await expect(first.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();

  const second = await newVisitor();
  await second.goto(link);
  await second.getByRole('button', { name: 'Entrer' }).click();
  await expect(second.getByText('il a déjà servi')).toBeVisible();
  await second.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
  await expect(second.getByRole('heading', { name: 'Regardez vos courriels' })).toBeVisible();

  const newer = linkIn(await newestMail(email), '/connexion');
  expect(newer).not.toBe(link);
  await database().verificationToken.updateMany({
    where: { identifier: email },
    data: { expires: new Date(0) },
  });
  await second.goto(newer);
  await second.getByRole('button', { name: 'Entrer' }).click();
  await expect(second.getByText('Ce lien a expiré')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Recevoir un nouveau lien' })).toBeVisible();
});

test('somebody else’s contribution stays closed, by a guessed link and by an account', async ({ page }) => {
  const { id } = await aBakersCampaign();
  const email = anAddress('lucie');
  const pledge = await aConfirmedPledge(id, { email, freeCents: 77_00 });
  const link = linkIn(await newestMail(email), '/contribution/');
  const guessed = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
  await signedInAs(page.context(), await aPerson('marcel'));
  await page.goto(guessed);
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lien n’ouvre rien' })).toBeVisible();
  const notHers = await page.request.get(`/mon-compte/contributions/${pledge.id}`);
  expect(notHers.status()).toBe(404);
  for (const text of [await page.content(), await notHers.text()]) {
    expect(text).not.toContain(pledge.reference);
    expect(text).not.toContain(email);
  }
});

test('a mistyped address is noticed, amounts out of range are refused, and an emoji is a fine name', async ({
  page,
}) => {
  const { slug } = await aBakersCampaign();
  await page.goto(`/soutenir/${slug}`);
  await goesOn(page);
  await isRefused(page, 'Choisissez une contrepartie ou indiquez un montant libre');
  for (const [amount, sentence] of [
    ['0,50', 'sous le minimum'],
    ['5 000,01', 'dépasse le maximum'],
    ['douze', 'Écrivez un montant en euros'],
  ] as const) {
    await freeAmount(page).fill(amount);
    await goesOn(page);
    await isRefused(page, sentence);
    await expect(freeAmount(page)).toHaveValue(amount);
  }
  await freeAmount(page).fill('12');
  await goesOn(page);
  await emailField(page).fill('lucie@gmial.com');
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('🥖 Lucie');
  await verifies(page);
  await expect(page.getByText('Vouliez-vous écrire lucie@gmail.com ?')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '🥖 Lucie' })).toBeVisible();
  await page.getByRole('button', { name: 'Oui, corriger' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'lucie@gmail.com' })).toBeVisible();
  await expect(page.getByText('Vouliez-vous écrire')).toBeHidden();
});

test('a campaign that ended a second ago takes no pledge, and says so', async ({ page }) => {
  const { id, slug } = await aBakersCampaign();
  await comesToTheRecap(page, { slug, free: '20', email: anAddress('lucie') });
  await endsIn(id, -1_000);
  await payButton(page).click();
  await expect(page.getByText('La collecte est terminée')).toBeVisible();
  expect(await pledgesOf(id)).toEqual([]);
});

for (const kind of ['http_500_before', 'timeout_after']) {
  test(`Stripe fails (${kind}) while somebody presses: she is told, and pressing again goes on`, async ({
    page,
  }) => {
    const { id, slug, bread } = await aBakersCampaign();
    await comesToTheRecap(page, { slug, rewardId: bread.id, email: anAddress('lucie') });
    await fault(kind, '/v1/checkout/sessions', 10);
    await payButton(page).click();
    await isRefused(page, 'Notre prestataire de paiement ne répond pas');
    await clearFaults();
    await payButton(page).click();
    await savesCard(page, CARDS.ok);
    await isThanked(page);
    await everythingSettles();
    expect(await pledgesOf(id)).toEqual(['CONFIRMED 1200']);
  });
}

test('somebody closes the window on Stripe’s page: events that come twice, late and badly signed confirm once', async ({
  page,
}) => {
  const { id, slug } = await aBakersCampaign();
  const email = anAddress('lucie');
  await comesToTheRecap(page, { slug, free: '20', email });
  await payButton(page).click();
  await expect(cardNumber(page)).toBeVisible();
  for (const kind of ['bad_signature', 'unknown_type', 'duplicate'])
    await testWorld().control('/faults', {
      kind,
      n: 3,
      match: { type: 'checkout.session.completed' },
      times: 1,
    });
  const pledge = await database().pledge.findFirstOrThrow({ where: { campaignId: id } });
  await completePage((await pageOf(pledge.id)).stripeSessionId ?? '');
  await page.close();
  await timePasses(2, 'hours');
  await clearFaults();
  expect(await pledgesOf(id)).toEqual(['CONFIRMED 2000']);
  expect((await newestMail(email)).subject).toContain('Contribution enregistrée');
});

test('a reward that sold out meanwhile is named, and everything else is still there', async ({ page }) => {
  const { id, slug, workshop } = await aBakersCampaign();
  await comesToTheRecap(page, {
    slug,
    rewardId: workshop.id,
    free: '7,50',
    email: anAddress('lucie'),
    name: 'Lucie',
  });
  await aConfirmedPledge(id, { rewards: [{ rewardId: workshop.id, quantity: 1 }] });
  await payButton(page).click();
  await isRefused(page, 'Il ne reste plus assez d’exemplaires');
  await expect(freeAmount(page)).toHaveValue('7,50');
  await quantity(page, 'Deux miches au levain').fill('1');
  await goesOn(page);
  await expect(page.getByRole('textbox', { name: 'Votre nom' })).toHaveValue('Lucie');
});
