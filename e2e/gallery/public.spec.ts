import { database } from '../../src/adapters/db/client.ts';
import { takes, takesAll, takesBoth } from './camera.ts';
import { campaignIn, test, theOven } from './told-house.ts';

test.setTimeout(600_000);

const project = async (status: Parameters<typeof campaignIn>[0]) =>
  `/projets/${(await campaignIn(status)).slug}`;

/** By a word of its title. */
const told = async (word: string) =>
  `/projets/${(await database().campaign.findFirstOrThrow({ where: { title: { contains: word } } })).slug}`;

test('the projects @long', async ({ page }) => {
  const { slug, business } = await theOven();
  await takesAll(page, {
    home: '/',
    projects: '/projets',
    'projects-none': '/projets?q=introuvable',
    project: `/projets/${slug}`,
    'project-beyond-its-goal': await told('moulin'),
    'project-nobody-yet': await told('serre'),
    'project-last-hours': await told('safran'),
    'project-suspended': await project('SUSPENDED'),
    'project-collecting': await project('COLLECTING'),
    'project-funded': await project('FUNDED'),
    'project-failed': await project('FAILED'),
    'project-cancelled': await project('CANCELLED'),
    commune: `/communes/${business.communeCode}`,
    business: `/entreprises/${business.siret}`,
  });
});

test('the other public pages @long', async ({ page }) => {
  await takesAll(page, {
    'how-it-works': '/comment-ca-marche',
    notice: '/mentions-legales',
    terms: '/cgu',
    privacy: '/donnees-personnelles',
    accessibility: '/accessibilite',
    'sign-in': '/connexion',
    'sign-in-link-used': '/connexion/lien?token=abc',
    demo: '/demo',
  });
  await page.goto('/connexion');
  await page.getByRole('textbox', { name: 'Votre adresse électronique' }).fill('lucie');
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByRole('alert').first().waitFor();
  await takes(page, 'sign-in-refused');
  await page.getByRole('textbox', { name: 'Votre adresse électronique' }).fill('lucie@exemple.test');
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByRole('heading', { name: 'Regardez vos courriels' }).waitFor();
  await takes(page, 'sign-in-link-sent');
});

test.describe('what went wrong', () => {
  test.use({ expectedFaults: /404|500|page broke|console/ });

  test('an address that leads nowhere, and a bug @long', async ({ page }) => {
    await page.goto('/nulle-part');
    await takes(page, 'not-found');
    await page.goto('/en/nowhere');
    await takes(page, 'not-found-en');
    const address = await project('LIVE');
    await database().$executeRaw`alter table reward rename to reward_gone`;
    try {
      await takesBoth(page, 'bug', address);
    } finally {
      await database().$executeRaw`alter table reward_gone rename to reward`;
    }
  });
});
