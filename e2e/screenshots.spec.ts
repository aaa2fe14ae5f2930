import type { Page } from '@playwright/test';
import { database } from '../src/adapters/db/client.ts';
import { ALL_STORIES } from '../src/demo/stories/all-stories.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, linkIn, newestMail } from './mail.ts';
import { signedInAs } from './people.ts';
import { comesToTheRecap, isThanked, payButton } from './pledge-steps.ts';
import { savesCard } from './stripe-pages.ts';

// Every page of the demo as a picture, for people to look at: screenshots/{width}-{scheme}/{name}.png.
test.use({ demo: { stories: ALL_STORIES } });
test.setTimeout(300_000);

const WIDTHS = [390, 1440] as const;
type Scheme = 'light' | 'dark';

async function picture(page: Page, name: string, schemes: readonly Scheme[] = ['light']): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.screenshot({ path: `screenshots/${width}-${colorScheme}/${name}.png`, fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

async function pictures(page: Page, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await picture(page, name);
  }
}

const campaignIn = (
  status: 'LIVE' | 'SUBMITTED' | 'DRAFT' | 'CHANGES_REQUESTED' | 'COLLECTING' | 'FUNDED' | 'FAILED',
) =>
  database().campaign.findFirstOrThrow({
    where: { status },
    include: { business: true },
    orderBy: { id: 'asc' },
  });
const account = (name: string) =>
  database().user.findUniqueOrThrow({ where: { email: `${name}@demo.test` } });

test('public pages, in both languages @long', async ({ page }) => {
  const live = await campaignIn('LIVE');
  const { siret, communeCode } = live.business;
  await page.goto('/');
  await picture(page, 'home', ['light', 'dark']);
  await page.goto(`/projets/${live.slug}`);
  await picture(page, 'project', ['light', 'dark']);
  await pictures(page, {
    'home-en': '/en',
    projects: '/projets',
    'projects-en': '/en/projects',
    'project-en': `/en/projects/${live.slug}`,
    'project-collecting': `/projets/${(await campaignIn('COLLECTING')).slug}`,
    'project-funded': `/projets/${(await campaignIn('FUNDED')).slug}`,
    'project-failed': `/projets/${(await campaignIn('FAILED')).slug}`,
    commune: `/communes/${communeCode}`,
    'commune-en': `/en/communes/${communeCode}`,
    business: `/entreprises/${siret}`,
    'business-en': `/en/businesses/${siret}`,
    'how-it-works': '/comment-ca-marche',
    'how-it-works-en': '/en/how-it-works',
    legal: '/mentions-legales',
    'legal-en': '/en/legal-notice',
    'sign-in': '/connexion',
    'sign-in-en': '/en/sign-in',
    demo: '/demo',
    'demo-en': '/en/demo',
  });
});

test('a pledge and its contribution @long', async ({ page }) => {
  const { slug } = await campaignIn('LIVE');
  const email = anAddress('lucie');
  await pictures(page, { 'pledge-choice': `/soutenir/${slug}`, 'pledge-choice-en': `/en/pledge/${slug}` });
  await comesToTheRecap(page, { slug, free: '20', email });
  await picture(page, 'pledge-recap', ['light', 'dark']);
  await page.goBack();
  await picture(page, 'pledge-details');
  await comesToTheRecap(page, { slug, free: '20', email });
  await payButton(page).click();
  await expect(page.getByRole('textbox', { name: 'Numéro de carte' })).toBeVisible();
  await picture(page, 'stripe-card');
  await savesCard(page, '4242424242424242');
  await isThanked(page);
  await picture(page, 'thanks');
  const link = linkIn(await newestMail(email), '/contribution/');
  await pictures(page, { contribution: link, 'contribution-change': `${link}/modifier` });
});

test('the account and the atelier @long', async ({ page }) => {
  const baker = await account('business');
  const mine = await database().campaign.findFirstOrThrow({
    where: { business: { members: { some: { userId: baker.id } } } },
    include: { rewards: true },
  });
  await signedInAs(page.context(), await account('resident'));
  await pictures(page, { account: '/mon-compte', 'account-en': '/en/account' });
  await signedInAs(page.context(), baker);
  const file = `/atelier/campagnes/${mine.id}`;
  await pictures(page, {
    atelier: '/atelier',
    'atelier-business': `/atelier/entreprises/${mine.businessId}`,
    'atelier-new-business': '/atelier/entreprises/nouvelle',
    'atelier-new-campaign': '/atelier/campagnes/nouvelle',
    'atelier-file': file,
    'atelier-identity': `${file}/presentation`,
    'atelier-cover': `${file}/photo`,
    'atelier-story': `${file}/recit`,
    'atelier-budget': `${file}/budget`,
    'atelier-rewards': `${file}/contreparties`,
    'atelier-reward': `${file}/contreparties/${mine.rewards[0]?.id}`,
    'atelier-preview': `${file}/apercu`,
    'atelier-statement': `${file}/releve`,
  });
});

test('the desk @long', async ({ page }) => {
  await signedInAs(page.context(), await account('adviser'));
  await page.goto('/bureau');
  await picture(page, 'desk-queue', ['light', 'dark']);
  const waiting = await campaignIn('SUBMITTED');
  await pictures(page, {
    'desk-live': '/bureau?tab=live',
    'desk-dossier': `/bureau/campagnes/${waiting.id}`,
    'desk-preview': `/bureau/campagnes/${waiting.id}/apercu`,
    'desk-statement': `/bureau/campagnes/${(await campaignIn('FUNDED')).id}/releve`,
  });
});
