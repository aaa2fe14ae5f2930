import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { database } from '../src/adapters/db/client.ts';
import { aBakersDraft } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { signedInAs, signsInByMail } from './people.ts';
import { aPhotograph } from './pictures.ts';
import { isRefused } from './pledge-steps.ts';

// What happens to what a business types: the rest of the table in bad-input.spec.ts.

const replaceCover = async (page: Page, id: string, file: { name: string; buffer: Buffer }) => {
  await page.goto(`/atelier/campagnes/${id}/photo`);
  await page.getByText('Changer de photo').click();
  await page.locator('#newCoverAlt').fill('Le moulin au printemps');
  // From a file, as a person would: 20 MB through the test's own channel to the browser take long.
  const path = test.info().outputPath(file.name);
  await writeFile(path, file.buffer);
  await page.getByLabel('Photo de couverture').setInputFiles(path);
};
const send = (page: Page) => page.getByRole('button', { name: 'Remplacer la photo' }).click();
const pictureField = (page: Page) => page.getByLabel('Photo de couverture');
const tooHeavy = Buffer.alloc(20_000_000, 0xff);

test('a session that ended while typing: after signing in, the text stands where it was written', async ({
  page,
}) => {
  const { id, baker } = await aBakersDraft();
  await signedInAs(page.context(), baker);
  await page.goto(`/atelier/campagnes/${id}/recit`);
  const story = page.getByRole('textbox', { name: 'Votre récit' });
  const written = 'Le moulin tourne depuis 1780.\n\n« Il faut une roue neuve » 🥖';
  await database().session.deleteMany({ where: { userId: baker.id } });
  await story.fill(written);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Votre session est terminée')).toBeVisible();
  await signsInByMail(page, baker.email);
  await expect(story).toHaveValue(written);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré à' })).toBeVisible();
  await page.reload();
  await expect(story).toHaveValue(written);
});

test('a picture of 20 MB is told before it is sent', async ({ page }) => {
  const { id, baker } = await aBakersDraft();
  await signedInAs(page.context(), baker);
  await replaceCover(page, id, { name: 'moulin.jpg', buffer: tooHeavy });
  await expect(page.getByText('Cette photo dépasse 15 Mo')).toBeVisible();
  await expect(pictureField(page)).toHaveAttribute('aria-invalid', 'true');
});

test('without JavaScript the server refuses it, and keeps the words', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  const { id, baker } = await aBakersDraft();
  await signedInAs(page.context(), baker);
  await replaceCover(page, id, { name: 'moulin.jpg', buffer: tooHeavy });
  await send(page);
  await expect(page.getByText('Cette photo est trop lourde ou trop grande')).toBeVisible();
  await expect(page.locator('#newCoverAlt')).toHaveValue('Le moulin au printemps');
});

for (const [what, content] of [
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a web page', '<!doctype html><script>alert(1)</script>'],
] as const) {
  test(`${what} named .jpg is no picture; a real one after it is taken`, async ({ page }) => {
    const { id, baker } = await aBakersDraft();
    await signedInAs(page.context(), baker);
    await replaceCover(page, id, { name: 'moulin.jpg', buffer: Buffer.from(content) });
    await send(page);
    await expect(page.getByText('Ce fichier n’est pas une photo que nous savons lire')).toBeVisible();
    await expect(page.locator('#newCoverAlt')).toHaveValue('Le moulin au printemps');
    await pictureField(page).setInputFiles({
      name: 'moulin.jpg',
      mimeType: 'image/jpeg',
      buffer: await aPhotograph({ width: 1280, height: 853 }),
    });
    await send(page);
    await expect(page.getByRole('img', { name: 'Le moulin au printemps' })).toBeVisible();
  });
}

test('a title of 300 characters is refused whole, and not cut', async ({ page }) => {
  const { id, baker } = await aBakersDraft();
  await signedInAs(page.context(), baker);
  await page.goto(`/atelier/campagnes/${id}/presentation`);
  const title = page.getByRole('textbox', { name: 'Titre du projet' });
  await title.fill('Pain '.repeat(60));
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await isRefused(page, 'Ce titre dépasse 80 caractères');
  await expect(title).toHaveValue('Pain '.repeat(60));
  await title.fill('Du pain');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré à' })).toBeVisible();
});
