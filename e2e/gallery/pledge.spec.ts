import { expect } from '../fixtures.ts';
import { anAddress } from '../mail.ts';
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
} from '../pledge-steps.ts';
import { answersBank, savesCard } from '../stripe-pages.ts';
import { takes, takesAll, takesBoth, takesInEnglish } from './camera.ts';
import { inEnglish } from './in-english.ts';
import { campaignIn, test, theOven } from './told-house.ts';

test.setTimeout(600_000);

const CHALLENGED = '4000002500003155';
const DECLINED = '4000000000000002';

test('the screens of a pledge, with refusals @long', async ({ page }) => {
  const { slug } = await theOven();
  await takesBoth(page, 'pledge-choice', `/soutenir/${slug}`);
  await page.goto(`/soutenir/${slug}`);
  await goesOn(page);
  await isRefused(page, 'Choisissez une contrepartie');
  await takes(page, 'pledge-choice-refused');
  await quantity(page, 'Le colis du causse').fill('2');
  await freeAmount(page).fill('7,50');
  await goesOn(page);
  await emailField(page).waitFor();
  const details = page.url();
  await takes(page, 'pledge-details');
  await page.goto(inEnglish(details));
  await takesInEnglish(page, 'pledge-details');
  await page.goto(details);
  await verifies(page);
  await isRefused(page, '5 points sont à revoir');
  await takes(page, 'pledge-details-refused');
  await emailField(page).fill(anAddress('lucie'));
  await page.getByRole('textbox', { name: 'Destinataire' }).fill('Lucie Bras');
  await page.getByRole('textbox', { name: 'Adresse', exact: true }).fill('4 rue Haute');
  await page.getByRole('textbox', { name: 'Code postal' }).fill('46260');
  await page.getByRole('textbox', { name: 'Ville' }).fill('Limogne');
  await verifies(page);
  await payButton(page).waitFor();
  await takes(page, 'pledge-recap');
  await page.goto(inEnglish(page.url()));
  await takesInEnglish(page, 'pledge-recap');
});

test('Stripe’s pages, and the thanks @long', async ({ page }) => {
  const { slug } = await theOven();
  await comesToTheRecap(page, { slug, free: '20', email: anAddress('marcel') });
  await payButton(page).click();
  await expect(page.getByRole('textbox', { name: 'Numéro de carte' })).toBeVisible();
  await takes(page, 'stripe-card');
  await savesCard(page, DECLINED);
  await page.getByRole('alert').waitFor();
  await takes(page, 'stripe-card-declined');
  await savesCard(page, CHALLENGED);
  await page.getByRole('heading', { name: 'Authentification 3-D Secure' }).waitFor();
  await takes(page, 'stripe-bank');
  await answersBank(page, 'Réussir');
  await isThanked(page);
  const thanks = new URL(page.url());
  await takesBoth(page, 'thanks', `${thanks.pathname}${thanks.search}`);
  await takesBoth(page, 'card-changed', `${thanks.pathname}${thanks.search}&about=card`);
});

test.describe('where nothing can be found', () => {
  test.use({ expectedFaults: /404/ });

  test('a pledge that cannot be begun or gone on with @long', async ({ page }) => {
    const { slug } = await theOven();
    await takesAll(page, {
      'pledge-closed': `/soutenir/${(await campaignIn('FUNDED')).slug}`,
      'pledge-forgotten': `/soutenir/${slug}/019ab000-0000-7000-8000-000000000001/coordonnees`,
      'contribution-link-closed': '/contribution/abc',
    });
  });
});
