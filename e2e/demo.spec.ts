import { breadOven } from '../src/demo/stories/bread-oven.ts';
import { isAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

const story = { ...breadOven, plot: { ...breadOven.plot, backers: 4 } };
test.use({ demo: { stories: [story] } });

test('a visitor of the demo enters as the baker by a press, and moves time until his campaign ends', async ({
  page,
}) => {
  await page.goto('/demo');
  await expect(page.getByRole('heading', { level: 1, name: 'Tout essayer, rien à craindre' })).toBeVisible();
  const banner = page.getByRole('complementary', { name: 'Démonstration' });
  await expect(banner).toContainText('tout est inventé, rien n’est débité');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Entrer comme Baptiste, boulanger' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mon atelier' })).toBeVisible();
  await page.goto('/demo');
  await page.getByRole('button', { name: 'Aller à la prochaine échéance' }).click();
  await expect(page.getByText('objectif manqué, personne n’est débité')).toBeVisible({ timeout: 40_000 });
  // While time moves, the page asks again by itself; it is looked at when time has arrived.
  await expect(page.getByRole('button', { name: '+ 1 heure' })).toBeVisible({ timeout: 40_000 });
  await isAccessible(page);
});
