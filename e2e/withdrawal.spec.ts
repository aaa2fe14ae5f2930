import { aPaidBusiness, brokenRules, chargesAtStripe, platformPayouts } from '../src/testing/collection.ts';
import { aReward } from '../src/testing/open-campaign.ts';
import { aPlatformFloat } from '../src/testing/platform-float.ts';
import { aConfirmedPledge } from '../src/testing/pledge.ts';
import { isAccessible } from './axe.ts';
import { aBakersCampaign } from './campaigns.ts';
import { expect, test } from './fixtures.ts';
import { anAddress, linkIn, newestMail, plain, subjectsTo } from './mail.ts';
import { everythingSettles, timePasses, timePassesTo } from './time.ts';

// Everything here is made of links and forms: somebody without scripts has the same right.
test.use({ javaScriptEnabled: false });

test('a backer withdraws from her contract without scripts, and a second one after he was charged', async ({
  page,
}) => {
  await platformPayouts('manual');
  await aPlatformFloat();
  const business = await aPaidBusiness();
  const { id, title, deadlineAt } = await aBakersCampaign({ businessId: business.id, goalCents: 500_00 });
  if (!deadlineAt) throw new Error('an open campaign has a deadline');
  const bread = await aReward(id, { title: 'La miche d’un an', priceCents: 250_00, nature: 'PRESALE' });
  const backer = async (name: string) => {
    const email = anAddress(name);
    return aConfirmedPledge(id, { email, rewards: [{ rewardId: bread.id, quantity: 1 }] });
  };
  const [jeanne, marcel] = [await backer('jeanne'), await backer('marcel')];
  await aConfirmedPledge(id, { freeCents: 500_00 });

  await test.step('in the last hour: the link of her mail, the declaration, the confirmation', async () => {
    await timePassesTo(new Date(deadlineAt.getTime() - 3_600_000));
    await page.goto(linkIn(await newestMail(jeanne.email), '/contribution/'));
    await page.getByRole('link', { name: 'Renoncer au contrat ici' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Renoncer au contrat' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Votre nom' }).fill('Jeanne Delpech');
    await page.getByRole('button', { name: 'Confirmer la rétractation' }).click();
    await expect(page.getByRole('status')).toContainText('Votre rétractation est enregistrée');
    await expect(page.getByRole('main')).toContainText('Rien n’a été débité et rien ne le sera');
  });

  await test.step('the acknowledgement says who, what, which day and which hour', async () => {
    const subjects = await subjectsTo(jeanne.email);
    expect(subjects).toContain(`Rétractation reçue : « ${title} »`);
  });

  await test.step('the others are charged; Marcel withdraws within the time of the law and is refunded', async () => {
    await timePassesTo(new Date(deadlineAt.getTime() + 60_000));
    await timePasses(1, 'days');
    expect(await chargesAtStripe(jeanne.id)).toEqual([]);
    await page.goto(linkIn(await newestMail(marcel.email), '/contribution/'));
    await page.getByRole('link', { name: 'Renoncer au contrat ici' }).click();
    await expect(page.getByRole('main')).toContainText('vous est remboursé en entier');
    await page.getByRole('textbox', { name: 'Votre nom' }).fill('');
    await page.getByRole('button', { name: 'Confirmer la rétractation' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('textbox', { name: 'Votre nom' }).fill('Marcel Vayssié');
    await page.getByRole('button', { name: 'Confirmer la rétractation' }).click();
    await everythingSettles();
    await page.reload();
    await expect(page.getByRole('main')).toContainText('Remboursé sur votre carte');
    expect(await chargesAtStripe(marcel.id)).toMatchObject([{ amount_refunded: 250_00 }]);
    const { text } = await newestMail(marcel.email);
    expect(plain(text)).toContain('250 €');
  });
  expect(await brokenRules()).toEqual([]);
});

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('when the time is over, plain words say why, and to whom to write', async ({ page }) => {
    const { id } = await aBakersCampaign();
    const email = anAddress('gift');
    await aConfirmedPledge(id, { email, freeCents: 20_00 });
    await page.goto(`${linkIn(await newestMail(email), '/contribution/')}/retractation`);
    await expect(page.getByRole('main')).toContainText('Cette contribution n’est pas un achat');
    await expect(page.getByRole('button', { name: 'Confirmer la rétractation' })).toBeHidden();
    await isAccessible(page);
  });
});
