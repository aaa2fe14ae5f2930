import { expect, test } from './fixtures';

test('a visitor finds the home page in French, and in English under /en', async ({ page, stack }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const health = await page.request.get(`${stack.appUrl}/api/health`);
  expect(await health.json()).toEqual({ ok: true, state: 'ready' });
});
